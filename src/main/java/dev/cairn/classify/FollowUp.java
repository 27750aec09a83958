package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Intent;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Applies a follow-up such as "and without books?" or "I only have two weeks" to what was
/// understood before.
public final class FollowUp {
  /// A longer utterance stands for itself.
  private static final int MAX_WORDS = 24;

  private static final double CLEAR_ANSWER = 0.6;

  private final Catalog catalog;
  private final ClassifierModel model;
  private final Reader reader;

  /// @param understander that understood the first utterance
  public FollowUp(Catalog catalog, ClassifierModel model, Understander understander) {
    this.catalog = catalog;
    this.model = model;
    this.reader = understander.reader();
  }

  /// What is meant now; empty when the utterance changes the subject and must be understood by
  /// itself.
  public Optional<Understanding> apply(Understanding previous, String utterance) {
    return apply(previous, utterance, Optional.empty());
  }

  /// What is meant now, by words and meaning.
  ///
  /// @param embedding of the utterance, by the embedder that the model was trained with
  public Optional<Understanding> apply(
      Understanding previous, String utterance, Optional<float[]> embedding) {
    Reading reading = reader.read(utterance);
    if (reading.tokens().isEmpty()
        || reading.tokens().size() > MAX_WORDS
        || previous.intent() == Intent.OUT_OF_SCOPE) {
      return Optional.empty();
    }
    Slots details = reading.slots();
    Optional<GoalGuess> goal = goal(previous, reading, details, embedding);
    boolean turnsTo = turnsTo(reading);
    if (details.destination().isPresent() && !turnsTo && !isSameSubject(previous, details)) {
      return Optional.empty();
    }
    boolean changes =
        goal.isPresent()
            || !details.known().isEmpty()
            || !details.constraints().equals(Constraints.NONE)
            || (details.destination().isPresent() && turnsTo);
    if (!changes || (asksAnew(reading, details) && !turnsTo)) {
      return Optional.empty();
    }
    Understanding merged =
        previous
            .withKnown(known(previous.known(), details.known()))
            .withConstraints(constraints(previous.constraints(), details.constraints()));
    if (goal.isPresent()) {
      merged = merged.withGoal(goal);
    }
    if (details.destination().isPresent()
        && turnsTo
        && !details.destination().equals(previous.destination())) {
      merged = merged.withDestination(details.destination()).withTopics(details.topics());
    }
    merged = withoutKnown(merged);
    return Optional.of(
        merged.withIntent(intent(previous, goal.isPresent())).withAdvice(Optional.empty()));
  }

  private static Intent intent(Understanding previous, boolean goalChosen) {
    return switch (previous.intent()) {
      case UNCLEAR -> goalChosen ? Intent.LEARN_PATH : Intent.UNCLEAR;
      case FIND_RESOURCES -> Intent.FIND_RESOURCES;
      case LEARN_PATH, LOOK_UP_TOPIC, EXPLAIN, COMPARE, ADVICE, OUT_OF_SCOPE -> Intent.LEARN_PATH;
    };
  }

  /// "what about calculus", "and for computer vision".
  private static boolean turnsTo(Reading reading) {
    return reading.cues().stream()
        .anyMatch(cue -> cue.is(Cue.Kind.FOLLOW_UP_STRONG) && cue.first() == 0);
  }

  /// A question of its own, such as "which book is best for statistics".
  private static boolean asksAnew(Reading reading, Slots details) {
    boolean asks =
        reading.cues().stream()
            .anyMatch(
                cue ->
                    cue.is(Cue.Kind.ASK, "path")
                        && cue.end() - cue.first() > 1
                        && details.destination().isPresent());
    return asks && reading.tokens().size() > 4;
  }

  private static boolean isSameSubject(Understanding previous, Slots details) {
    var before = new HashSet<TopicId>(previous.topics());
    previous.destination().ifPresent(before::add);
    previous.known().forEach(known -> before.add(known.topic()));
    return details.destination().map(before::contains).orElse(true);
  }

  /// The goal that is chosen by its title, or that an answer to a question back shows.
  private Optional<GoalGuess> goal(
      Understanding previous, Reading reading, Slots details, Optional<float[]> embedding) {
    Set<String> said = new HashSet<>();
    reading.tokens().forEach(token -> said.add(token.stem()));
    for (Goal goal : catalog.goals()) {
      List<String> title = Tokenizer.stems(goal.title());
      List<String> id = Tokenizer.stems(goal.id().value());
      if ((said.containsAll(title) && !title.isEmpty())
          || (said.containsAll(id) && reading.tokens().size() <= 4)) {
        return Optional.of(GoalGuess.certain(goal.id()));
      }
    }
    if (previous.intent() != Intent.UNCLEAR || !details.constraints().equals(Constraints.NONE)) {
      return Optional.empty();
    }
    return model
        .judge(reader.features(reading), embedding)
        .goal()
        .filter(guess -> guess.confidence() >= CLEAR_ANSWER);
  }

  private static List<KnownTopic> known(List<KnownTopic> before, List<KnownTopic> now) {
    var known = new LinkedHashMap<TopicId, KnownTopic>();
    before.forEach(topic -> known.put(topic.topic(), topic));
    now.forEach(topic -> known.put(topic.topic(), topic));
    return List.copyOf(known.values());
  }

  private static Understanding withoutKnown(Understanding understanding) {
    var left = new ArrayList<>(understanding.topics());
    understanding.known().forEach(known -> left.remove(known.topic()));
    return understanding.withTopics(left);
  }

  private static Constraints constraints(Constraints before, Constraints now) {
    var excluded = EnumSet.noneOf(Kind.class);
    excluded.addAll(before.excluded());
    now.format().ifPresent(excluded::remove);
    excluded.addAll(now.excluded());
    var names = new ArrayList<>(before.excludedNames());
    now.excludedNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return new Constraints(
        now.format().or(() -> before.format().filter(kind -> !excluded.contains(kind))),
        excluded,
        now.freeOnly() || before.freeOnly(),
        now.hoursPerWeek().isPresent() ? now.hoursPerWeek() : before.hoursPerWeek(),
        now.weeks().isPresent() ? now.weeks() : before.weeks(),
        now.language().or(before::language),
        now.level().or(before::level),
        names);
  }
}
