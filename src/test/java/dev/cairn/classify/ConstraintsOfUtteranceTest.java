package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Constraints;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Today is 4 July 2026 here.
class ConstraintsOfUtteranceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # utterance                                               | what was said
          learn calculus in 3 months, 5 h a week                    | hours 5.0, weeks 13.0
          I have two weeks for probability                          | weeks 2.0
          30 minutes every day for statistics                       | hours 3.5
          deep learning, 10-15 hours per week                       | hours 12.5
          a couple of hours a week for calculus                     | hours 2.0
          ML before September                                       | weeks 8.4
          linear algebra this weekend                               | hours 12.0, weeks 1.0
          something on RL for a long flight                         | hours 8.0, weeks 1.0
          8 years of experience in python, how to learn ML          |
          I took calculus two years ago                             |
          probability for 6 months full time                        | hours 40.0, weeks 26.0
          I've been coding for six months                           |
          I've been coding for three years                          |
          a book on linear algebra                                  | book
          probability, no books please                              | not book
          statistics, videos only                                   | video
          books bore me, I prefer videos on statistics              | video
          courses or books on ML?                                   |
          I took a course on statistics. What next?                 |
          deep learning but not Coursera                            | without coursera
          free stuff on calculus                                    | free
          I have some free time, how do I learn ML                  |
          free or paid, I don't care: a course on ML                | course
          practice problems for probability                         | exercises
          calculus videos in German                                 | video, de
          I am German and want to learn ML                          |
          a gentle intro to statistics                              | intuition
          rigorous probability with proofs                          | research
          """)
  void constraintsOfUtterance(String utterance, String expected) {
    Constraints said = UnderstanderTest.UNDERSTANDER.understand(utterance).constraints();
    assertThat(words(said)).isEqualTo(expected == null ? "" : expected);
  }

  private static String words(Constraints said) {
    var words = new ArrayList<String>();
    said.format().ifPresent(kind -> words.add(kind.label()));
    said.excluded().forEach(kind -> words.add("not " + kind.label()));
    said.excludedNames().forEach(name -> words.add("without " + name));
    if (said.freeOnly()) {
      words.add("free");
    }
    said.hoursPerWeek().ifPresent(hours -> words.add("hours " + hours));
    said.weeks().ifPresent(weeks -> words.add("weeks " + weeks));
    said.language().ifPresent(words::add);
    said.level().ifPresent(level -> words.add(level.label()));
    return String.join(", ", words);
  }
}
