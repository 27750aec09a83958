package dev.cairn.evaluate;

import dev.cairn.assistant.AssistantOptions;
import dev.cairn.assistant.IntentClassifier;
import dev.cairn.assistant.Progress;
import dev.cairn.evaluate.LabelledUtterances.Labelled;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Understanding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scores the goal classifier on a public intent collection: each intent becomes a goal, the
/// training
/// utterances its examples.
public final class IntentEvaluation {
  private static final double EVEN = 0.5;

  private final AssistantOptions options;
  private final Progress progress;

  public IntentEvaluation(AssistantOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /// Learns from one file and tests on another.
  public Report run(Path train, Path test) throws IOException, EvaluationException {
    List<Labelled> examples = LabelledUtterances.read(train);
    List<Labelled> questions = LabelledUtterances.read(test);
    Map<String, GoalId> ids = ids(examples);
    long started = System.nanoTime();
    try (var classifier =
        IntentClassifier.learn(options, goals(examples, ids), outOfScope(examples), progress)) {
      return score(classifier, questions, ids, (System.nanoTime() - started) / 1e9);
    }
  }

  private static Report score(
      IntentClassifier classifier,
      List<Labelled> questions,
      Map<String, GoalId> ids,
      double trainedSeconds) {
    var matrix = new ConfusionMatrix();
    var calibration = new Calibration();
    var times = new Timings();
    var kept = BinaryScore.EMPTY;
    int rightAndKept = 0;
    int inScope = 0;
    questions.stream().limit(50).forEach(each -> classifier.understand(each.text()));
    for (Labelled question : questions) {
      long started = System.nanoTime();
      Understanding understanding = classifier.understand(question.text());
      times.add(System.nanoTime() - started);
      boolean rejected = understanding.scope() < EVEN;
      if (question.isOutOfScope()) {
        kept = kept.plus(rejected, true);
        continue;
      }
      inScope++;
      kept = kept.plus(rejected, false);
      String truth =
          Optional.ofNullable(ids.get(question.intent())).map(GoalId::value).orElse("(not taught)");
      Optional<GoalGuess> guess = understanding.goal();
      String best = guess.map(GoalGuess::best).map(GoalId::value).orElse("(none)");
      matrix.add(truth, best);
      guess.ifPresent(each -> calibration.add(each.confidence(), best.equals(truth)));
      rightAndKept += best.equals(truth) && !rejected ? 1 : 0;
    }
    var report =
        new Report.Builder()
            .figure("intents", ids.size())
            .figure("utterances", questions.size())
            .figure("accuracy in scope", matrix.accuracy())
            .figure("macro F1 in scope", matrix.macroF1())
            .figure("calibration error", calibration.expectedError())
            .figure(
                "accuracy in scope with rejection",
                inScope == 0 ? 0 : (double) rightAndKept / inScope);
    if (inScope < questions.size()) {
      report.score("out of scope", kept);
    }
    return report
        .figure("training seconds", trainedSeconds)
        .figure("median ms", times.medianMillis())
        .figure("99th percentile ms", times.percentileMillis(0.99))
        .build();
  }

  /// Intents have any names; ids are made of them, or numbered where that would not do.
  private static Map<String, GoalId> ids(List<Labelled> examples) {
    var ids = new LinkedHashMap<String, GoalId>();
    for (Labelled example : examples) {
      if (!example.isOutOfScope()) {
        ids.computeIfAbsent(
            example.intent(),
            intent ->
                GoalId.isValid(intent) ? new GoalId(intent) : new GoalId("intent-" + ids.size()));
      }
    }
    return ids;
  }

  private static List<Goal> goals(List<Labelled> examples, Map<String, GoalId> ids) {
    var texts = new LinkedHashMap<String, List<String>>();
    examples.stream()
        .filter(example -> !example.isOutOfScope())
        .forEach(
            example ->
                texts
                    .computeIfAbsent(example.intent(), _ -> new ArrayList<>())
                    .add(example.text()));
    var goals = new ArrayList<Goal>();
    ids.forEach(
        (intent, id) ->
            goals.add(new Goal(id, intent, Depth.USE, "", texts.getOrDefault(intent, List.of()))));
    return goals;
  }

  private static Examples outOfScope(List<Labelled> examples) {
    return new Examples(
        examples.stream().filter(Labelled::isOutOfScope).map(Labelled::text).toList(),
        List.of(),
        List.of());
  }
}
