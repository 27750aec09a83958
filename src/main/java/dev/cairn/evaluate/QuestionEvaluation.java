package dev.cairn.evaluate;

import dev.cairn.answer.Answer;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Overrides;
import dev.cairn.assistant.Question;
import dev.cairn.assistant.Reply;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Scores answers to labelled questions of real members.
public final class QuestionEvaluation {
  private final Assistant assistant;

  public QuestionEvaluation(Assistant assistant) {
    this.assistant = assistant;
  }

  /// Asks every question of a file and scores the answers.
  public Report run(Path file) throws IOException, EvaluationException {
    List<LabelledQuestion> questions = LabelledQuestion.read(file);
    var clear = new Tally();
    var borderline = new Tally();
    // The first answers pay for class loading; they are not what members wait for.
    questions.stream().limit(20).forEach(question -> assistant.ask(Question.of(question.text())));
    for (LabelledQuestion question : questions) {
      Reply reply = assistant.ask(Question.of(question.text()));
      (question.borderline() ? borderline : clear).add(question, reply);
    }
    return report(clear, borderline);
  }

  private static Report report(Tally clear, Tally borderline) {
    var report =
        new Report.Builder()
            .figure("questions", clear.count + borderline.count)
            .figure("borderline among them", borderline.count)
            .score("scope (clear)", clear.scope)
            .score("scope (borderline)", borderline.scope)
            .figure("goal accuracy", clear.goals.accuracy())
            .figure("goal macro F1", clear.goals.macroF1())
            .figure("goal calibration error", clear.calibration.expectedError())
            .score("ask back", clear.askBack)
            .score("known topics", clear.known)
            .figure("format accuracy", clear.format.recall())
            .figure("topic recall of paths", clear.mustTopics.recall())
            .figure("median ms", clear.times.medianMillis())
            .figure("99th percentile ms", clear.times.percentileMillis(0.99));
    report.table("goals", clear.goals.rows());
    if (!clear.wrong.isEmpty()) {
      report.table("misunderstood", clear.wrong);
    }
    return report.build();
  }

  /// What is counted over a set of questions.
  private final class Tally {
    private int count;
    private BinaryScore scope = BinaryScore.EMPTY;
    private BinaryScore askBack = BinaryScore.EMPTY;
    private BinaryScore known = BinaryScore.EMPTY;
    private BinaryScore format = BinaryScore.EMPTY;
    private BinaryScore mustTopics = BinaryScore.EMPTY;
    private final ConfusionMatrix goals = new ConfusionMatrix();
    private final Calibration calibration = new Calibration();
    private final Timings times = new Timings();
    private final List<List<String>> wrong = new ArrayList<>();

    void add(LabelledQuestion question, Reply reply) {
      count++;
      times.add(reply.tookNanos());
      Answer answer = reply.answer();
      Understanding understanding = answer.understanding();
      boolean answered = !(answer instanceof Answer.OutOfScope);
      scope = scope.plus(answered, question.inScope());
      if (answered != question.inScope()) {
        wrong(question, answered ? "answered" : "out of scope");
      }
      if (!question.inScope()) {
        return;
      }
      boolean asked = answer instanceof Answer.AskGoal || answer instanceof Answer.AskTopic;
      askBack = askBack.plus(asked, question.ambiguous());
      if (asked != question.ambiguous() && answered) {
        wrong(question, asked ? "asked back" : "did not ask back");
      }
      question.goal().ifPresent(goal -> goal(question, goal, understanding));
      knownTopics(question, understanding);
      question
          .format()
          .ifPresent(wanted -> format = format.plus(hasFormat(understanding, wanted), true));
      question.mustTopics().forEach(topic -> mustTopic(question, topic));
    }

    private void goal(LabelledQuestion question, String goal, Understanding understanding) {
      understanding
          .goal()
          .ifPresent(
              guess -> {
                goals.add(goal, guess.best().value());
                boolean right = guess.best().value().equals(goal);
                calibration.add(guess.confidence(), right);
                if (!right) {
                  wrong(question, "goal %s, not %s".formatted(guess.best(), goal));
                }
              });
    }

    private void knownTopics(LabelledQuestion question, Understanding understanding) {
      Set<TopicId> said = new HashSet<>();
      understanding.known().forEach(each -> said.add(each.topic()));
      Set<TopicId> right = new HashSet<>();
      question.known().forEach(name -> topic(name).ifPresent(right::add));
      said.forEach(topic -> known = known.plus(true, right.contains(topic)));
      right.stream()
          .filter(topic -> !said.contains(topic))
          .forEach(_ -> known = known.plus(false, true));
    }

    /// Whether the path that the asker would finally get holds a topic, or the asker knows it.
    private void mustTopic(LabelledQuestion question, String name) {
      Optional<TopicId> topic = topic(name);
      if (topic.isEmpty()) {
        return;
      }
      Answer answer = assistant.ask(new Question(question.text(), chosen(question))).answer();
      boolean there =
          answer instanceof Answer.Path path
              && (path.path().steps().stream()
                      .anyMatch(step -> step.topic().id().equals(topic.get()))
                  || path.path().skipped().contains(topic.get()));
      mustTopics = mustTopics.plus(there, true);
    }

    private void wrong(LabelledQuestion question, String what) {
      String text = question.text().strip().replaceAll("\\s+", " ");
      wrong.add(List.of(what, text.length() <= 80 ? text : text.substring(0, 80) + "…"));
    }
  }

  private Overrides chosen(LabelledQuestion question) {
    Optional<GoalId> goal =
        question
            .goal()
            .filter(GoalId::isValid)
            .map(GoalId::new)
            .or(() -> assistant.catalog().info().defaultGoal())
            .filter(id -> assistant.catalog().goal(id).isPresent());
    Overrides none = Overrides.NONE;
    return new Overrides(
        goal, none.topic(), none.know(), none.format(), none.freeOnly(), none.hoursPerWeek());
  }

  /// Labels are free words such as "python (basic)".
  private Optional<TopicId> topic(String name) {
    String bare = name.replaceAll("\\(.*?\\)", " ").strip();
    return bare.isEmpty() ? Optional.empty() : assistant.topic(bare).map(card -> card.topic().id());
  }

  private static boolean hasFormat(Understanding understanding, String wanted) {
    String label = wanted.toLowerCase(Locale.ROOT);
    return understanding
        .constraints()
        .format()
        .map(
            kind ->
                kind.label().startsWith(label) || Kind.of(label).map(kind::satisfies).orElse(false))
        .orElse(false);
  }
}
