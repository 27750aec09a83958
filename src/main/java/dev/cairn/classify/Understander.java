package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Intent;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Understands an utterance: names, details, goal and scope put together into one reading.
///
/// Immutable and safe for use by many threads.
public final class Understander {
  /// Cairn asks back when a good answer would, more likely than not.
  public static final double DEFAULT_ASK_BACK_THRESHOLD = 0.5;

  /// Without examples of unclear questions, a goal less likely than this is not clear.
  private static final double CLEAR_GOAL = 0.5;

  private static final double IN_SCOPE = 0.5;

  /// How sure we are of an utterance that is nothing but the name of a topic.
  private static final double NAMED_OUTRIGHT = 0.95;

  /// An explanation that is asked for in more words than this is about more than the topic.
  private static final int MAX_EXPLAIN_WORDS = 14;

  private static final int MAX_COMPARE_WORDS = 30;

  private static final Set<String> EMPTY_WORDS =
      Set.of("the", "a", "an", "about", "on", "of", "hi", "hey", "please", "um", "ok", "so");

  private final Catalog catalog;
  private final ClassifierModel model;
  private final Reader reader;
  private final AdviceIndex advice;
  private final double askBackThreshold;

  /// @param catalog whose names are recognised
  /// @param model learnt from the same catalog
  /// @param clock tells today, for "before September"
  public Understander(Catalog catalog, ClassifierModel model, Clock clock) {
    this(
        catalog,
        model,
        new Reader(catalog, clock),
        new AdviceIndex(catalog),
        DEFAULT_ASK_BACK_THRESHOLD);
  }

  private Understander(
      Catalog catalog,
      ClassifierModel model,
      Reader reader,
      AdviceIndex advice,
      double askBackThreshold) {
    this.catalog = catalog;
    this.model = model;
    this.reader = reader;
    this.advice = advice;
    this.askBackThreshold = askBackThreshold;
  }

  /// The same understanding, but asking back at another threshold.
  ///
  /// @param threshold from 0 (always where the goal is open at all) to 1 (never)
  public Understander withAskBackThreshold(double threshold) {
    return new Understander(catalog, model, reader, advice, threshold);
  }

  Reader reader() {
    return reader;
  }

  /// The recogniser of the catalog's topics, for whoever needs names alone.
  public TopicRecognizer topics() {
    return reader.topics();
  }

  /// Understands by words alone.
  public Understanding understand(String utterance) {
    return understand(utterance, Optional.empty());
  }

  /// Understands by words and meaning.
  ///
  /// @param embedding of the utterance, by the embedder that the model was trained with
  public Understanding understand(String utterance, Optional<float[]> embedding) {
    Reading reading = reader.read(utterance);
    if (reading.tokens().isEmpty()) {
      return nothing();
    }
    Slots details = reading.slots();
    ClassifierModel.Verdict verdict = model.judge(reader.features(reading), embedding);
    Optional<String> answeredBy = advice.find(reading.tokens());
    var understanding =
        new Understanding(
            Intent.LEARN_PATH,
            verdict.scope(),
            verdict.goal(),
            details.destination(),
            details.topics(),
            details.known(),
            details.constraints(),
            details.resources(),
            Optional.empty());
    if (answeredBy.isPresent()) {
      return understanding
          .withIntent(Intent.ADVICE)
          .withScope(Math.max(verdict.scope(), NAMED_OUTRIGHT))
          .withAdvice(answeredBy);
    }
    return withIntent(understanding, reading, details, verdict);
  }

  private Understanding withIntent(
      Understanding understanding,
      Reading reading,
      Slots details,
      ClassifierModel.Verdict verdict) {
    if (isNameAlone(reading)) {
      return understanding
          .withIntent(Intent.LOOK_UP_TOPIC)
          .withScope(Math.max(verdict.scope(), NAMED_OUTRIGHT));
    }
    boolean compares = compares(reading, details);
    if (compares
        && details.resources().size() > 1
        && reading.tokens().size() <= MAX_COMPARE_WORDS) {
      return understanding
          .withIntent(Intent.COMPARE)
          .withScope(Math.max(verdict.scope(), NAMED_OUTRIGHT));
    }
    if (asksToExplain(reading, details)) {
      return understanding.withIntent(Intent.EXPLAIN);
    }
    if (verdict.scope() < IN_SCOPE) {
      return understanding.withIntent(Intent.OUT_OF_SCOPE);
    }
    if (isUnclear(verdict, details)) {
      return understanding.withIntent(Intent.UNCLEAR);
    }
    if (compares && namesSeveral(details)) {
      return understanding.withIntent(Intent.COMPARE);
    }
    if (asksForResources(reading)) {
      return aboutSubject(understanding, details).withIntent(Intent.FIND_RESOURCES);
    }
    return understanding;
  }

  /// Nothing readable was written.
  private Understanding nothing() {
    return new Understanding(
        Intent.OUT_OF_SCOPE,
        0,
        catalog.goals().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new GoalGuess(
                    catalog.goals().stream()
                        .map(
                            goal ->
                                new GoalGuess.ScoredGoal(goal.id(), 1.0 / catalog.goals().size()))
                        .toList())),
        Optional.empty(),
        List.of(),
        List.of(),
        Constraints.NONE,
        List.of(),
        Optional.empty());
  }

  private boolean isUnclear(ClassifierModel.Verdict verdict, Slots details) {
    if (catalog.goals().size() < 2) {
      return false;
    }
    if (verdict.askBack().isPresent()) {
      return AskBack.probability(verdict.askBack().get(), details, reader.breadth())
          > askBackThreshold;
    }
    // The threshold's middle stands for a goal that is as likely as not.
    double clear = CLEAR_GOAL * askBackThreshold / DEFAULT_ASK_BACK_THRESHOLD;
    return verdict.goal().map(guess -> guess.confidence() < 1 - clear).orElse(false)
        && verdict.goal().map(GoalGuess::confidence).orElse(1.0) < CLEAR_GOAL;
  }

  /// "svd?", "the chain rule", and nothing else.
  private static boolean isNameAlone(Reading reading) {
    if (reading.topics().isEmpty()) {
      return false;
    }
    TopicId only = reading.topics().getFirst().topic();
    var named = new boolean[reading.tokens().size()];
    for (TopicMention mention : reading.topics()) {
      if (!mention.topic().equals(only)) {
        return false;
      }
      for (int at = mention.firstToken(); at < mention.endToken(); at++) {
        named[at] = true;
      }
    }
    for (int at = 0; at < named.length; at++) {
      if (!named[at] && !EMPTY_WORDS.contains(reading.tokens().get(at).text())) {
        return false;
      }
    }
    return true;
  }

  /// "fast.ai or Andrew Ng?"; in a longer text its first words must say that it compares.
  private static boolean compares(Reading reading, Slots details) {
    for (Cue cue : reading.cues()) {
      if (cue.is(Cue.Kind.ASK, "compare")
          && (reading.tokens().size() <= MAX_COMPARE_WORDS || cue.first() < MAX_EXPLAIN_WORDS)) {
        return true;
      }
    }
    return details.resources().size() > 1
        && reading.tokens().size() <= MAX_EXPLAIN_WORDS
        && reading.tokens().stream().anyMatch(token -> token.text().equals("or"));
  }

  private static boolean namesSeveral(Slots details) {
    return details.topics().size() + (details.destination().isPresent() ? 1 : 0) > 1
        || details.resources().size() > 1;
  }

  /// "what is a p-value", but not "what is the best way to learn probability".
  private boolean asksToExplain(Reading reading, Slots details) {
    if (details.destination().isEmpty()
        || reading.tokens().size() > MAX_EXPLAIN_WORDS
        || catalog.notesOf(details.destination().get()).isEmpty()
        || reading.cues().stream().anyMatch(cue -> cue.is(Cue.Kind.WISH))) {
      return false;
    }
    for (Cue cue : reading.cues()) {
      if (!cue.is(Cue.Kind.ASK, "explain")) {
        continue;
      }
      for (TopicMention mention : reading.topics()) {
        boolean follows = mention.firstToken() >= cue.end();
        boolean adjoins =
            follows && mention.firstToken() - cue.end() <= leading(reading, cue, mention);
        boolean last = reading.tokens().size() - mention.endToken() <= 2;
        if (adjoins && last && mention.topic().equals(details.destination().get())) {
          return true;
        }
      }
    }
    return false;
  }

  /// How many words between a cue and a name say nothing.
  private static int leading(Reading reading, Cue cue, TopicMention mention) {
    var empty = new ArrayList<Token>();
    for (int at = cue.end(); at < mention.firstToken(); at++) {
      Token token = reading.tokens().get(at);
      if (EMPTY_WORDS.contains(token.text()) || CommonWords.contains(token.text())) {
        empty.add(token);
      }
    }
    return Math.min(empty.size(), 3);
  }

  /// Books or videos are asked for, rather than what to learn and in what order.
  private static boolean asksForResources(Reading reading) {
    int resources = -1;
    int path = -1;
    for (Cue cue : reading.cues()) {
      if (cue.is(Cue.Kind.ASK, "resources") && resources < 0) {
        resources = cue.first();
      }
      if (cue.is(Cue.Kind.ASK, "path") && path < 0 && isOrder(reading, cue)) {
        path = cue.first();
      }
    }
    return resources >= 0 && path < 0;
  }

  private static boolean isOrder(Reading reading, Cue cue) {
    String word = reading.tokens().get(cue.first()).text();
    return !Set.of("learn", "learning", "study", "next", "before", "plan", "order").contains(word);
  }

  /// Where resources are asked for, the path leads to their subject and no further.
  private static Understanding aboutSubject(Understanding understanding, Slots details) {
    if (details.subject().isEmpty() || details.subject().equals(details.destination())) {
      return understanding;
    }
    var others = new ArrayList<>(understanding.topics());
    others.remove(details.subject().get());
    details.destination().ifPresent(topic -> others.addFirst(topic));
    return understanding.withDestination(details.subject()).withTopics(others);
  }
}
