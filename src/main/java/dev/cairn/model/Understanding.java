package dev.cairn.model;

import java.util.List;
import java.util.Optional;

/// What an utterance means: the typed reading of a member's words.
///
/// @param intent what is asked for
/// @param scope how likely it is that Cairn should answer at all, in 0..1
/// @param goal what it is wanted for; empty only where the catalog has no goals
/// @param destination the topic to reach, when the utterance names one
/// @param topics other topics that it names, in order of mention, without the destination and the
///     known
/// @param known topics that the asker already knows
/// @param constraints format, price, time, language: only what was said
/// @param resources entries of the catalog that it names, in order of mention
/// @param advice the id of the note that answers it by itself; present exactly when the intent is
/// [Intent#ADVICE]
public record Understanding(
    Intent intent,
    double scope,
    Optional<GoalGuess> goal,
    Optional<TopicId> destination,
    List<TopicId> topics,
    List<KnownTopic> known,
    Constraints constraints,
    List<ResourceId> resources,
    Optional<String> advice) {

  public Understanding {
    topics = List.copyOf(topics);
    known = List.copyOf(known);
    resources = List.copyOf(resources);
  }

  public Understanding withIntent(Intent newIntent) {
    return new Understanding(
        newIntent, scope, goal, destination, topics, known, constraints, resources, advice);
  }

  public Understanding withScope(double newScope) {
    return new Understanding(
        intent, newScope, goal, destination, topics, known, constraints, resources, advice);
  }

  public Understanding withGoal(Optional<GoalGuess> newGoal) {
    return new Understanding(
        intent, scope, newGoal, destination, topics, known, constraints, resources, advice);
  }

  public Understanding withDestination(Optional<TopicId> newDestination) {
    return new Understanding(
        intent, scope, goal, newDestination, topics, known, constraints, resources, advice);
  }

  public Understanding withTopics(List<TopicId> newTopics) {
    return new Understanding(
        intent, scope, goal, destination, newTopics, known, constraints, resources, advice);
  }

  public Understanding withKnown(List<KnownTopic> newKnown) {
    return new Understanding(
        intent, scope, goal, destination, topics, newKnown, constraints, resources, advice);
  }

  public Understanding withConstraints(Constraints newConstraints) {
    return new Understanding(
        intent, scope, goal, destination, topics, known, newConstraints, resources, advice);
  }

  public Understanding withResources(List<ResourceId> newResources) {
    return new Understanding(
        intent, scope, goal, destination, topics, known, constraints, newResources, advice);
  }

  public Understanding withAdvice(Optional<String> newAdvice) {
    return new Understanding(
        intent, scope, goal, destination, topics, known, constraints, resources, newAdvice);
  }
}
