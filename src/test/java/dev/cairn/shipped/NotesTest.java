package dev.cairn.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Note;
import dev.cairn.model.TopicId;
import dev.cairn.testing.Fixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXFormula;

/// The notes of the shipped catalog, as their readers find them: short, plain, whole.
class NotesTest {
  private static final Catalog CATALOG = Fixtures.shipped();

  @Test
  void everyNoteHasEightyToTwoHundredAndFiftyWords() {
    var wrong = new ArrayList<String>();
    for (Note note : CATALOG.notes()) {
      int words = new Prose(note.text()).length();
      if (words < 80 || words > 250) {
        wrong.add("%s: %d words".formatted(note.id(), words));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFormulaIsWhole() {
    var wrong = new ArrayList<String>();
    for (Note note : CATALOG.notes()) {
      for (String formula : new Prose(note.title() + "\n\n" + note.text()).formulas()) {
        fault(formula)
            .ifPresent(fault -> wrong.add("%s: %s: %s".formatted(note.id(), formula, fault)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\frac{1}{2", "x}", "\\fraq{1}{2}", "\\left( x", "\\begin{pmatrix} 1"})
  void aBrokenFormulaWouldBeSeen(String formula) {
    assertThat(new Prose("The sum $" + formula + "$ is half.").formulas())
        .singleElement()
        .satisfies(found -> assertThat(fault(found)).isPresent());
  }

  /// What is wrong with a formula. The library forgives a brace that is never closed, browsers do
  /// not.
  private static Optional<String> fault(String formula) {
    try {
      new TeXFormula(formula);
    } catch (ParseException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    String braces = formula.replaceAll("\\\\.", "").replaceAll("[^{}]", "");
    long open = braces.chars().filter(c -> c == '{').count();
    return 2 * open == braces.length() ? Optional.empty() : Optional.of("close every brace");
  }

  @Test
  void noSentenceIsSaidTwice() {
    var said = new HashMap<String, String>();
    var twice = new ArrayList<String>();
    for (Note note : CATALOG.notes()) {
      for (String sentence : new Prose(note.text()).sentences()) {
        String other = said.put(sentence.toLowerCase(Locale.ROOT), note.id());
        if (other != null && Prose.words(sentence) >= 5) {
          twice.add("%s and %s: %s".formatted(other, note.id(), sentence));
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void nobodyNeedsMoreThanPlainEnglish() {
    var hard = new ArrayList<String>();
    double sum = 0;
    for (Note note : CATALOG.notes()) {
      var prose = new Prose(note.text());
      sum += prose.readingEase();
      if (prose.meanSentenceLength() > 17) {
        hard.add(
            "%s: %.1f words a sentence; cut them".formatted(note.id(), prose.meanSentenceLength()));
      }
      if (prose.readingEase() < 45) {
        hard.add(
            "%s: reading ease %.0f; use shorter words".formatted(note.id(), prose.readingEase()));
      }
    }
    assertThat(hard).isEmpty();
    assertThat(sum / CATALOG.notes().size()).isGreaterThan(70);
  }

  @Test
  void aHardSentenceWouldBeSeen() {
    var hard =
        new Prose(
            "Notwithstanding considerable terminological heterogeneity, contemporary"
                + " methodological literature unanimously characterizes regularization as"
                + " deliberately constraining representational expressiveness.");
    assertThat(hard.readingEase()).isLessThan(0);
    assertThat(new Prose("A vector is an arrow. It has a length.").readingEase()).isGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calculus",
        "multivariable-calculus",
        "linear-algebra",
        "probability",
        "statistics",
        "convex-optimization",
        "deep-learning"
      })
  void everyTopicOfTheFoundingArticleIsExplainedForIntuitionAndForWork(String topic) {
    assertThat(CATALOG.notesOf(new TopicId(topic)))
        .filteredOn(note -> !note.isAdvice())
        .extracting(Note::depth)
        .contains(Depth.INTUITION, Depth.WORKING);
  }

  @Test
  void theQuestionsThatEveryCommunityHearsAreAnswered() {
    assertThat(CATALOG.notes())
        .filteredOn(Note::isAdvice)
        .extracting(Note::id)
        .contains(
            "advice/fastai-or-andrew-ng",
            "advice/how-much-maths-before-starting",
            "advice/calculus-or-linear-algebra-first",
            "advice/book-course-or-video",
            "advice/how-long-does-it-take",
            "advice/too-old",
            "advice/bad-at-maths");
  }
}
