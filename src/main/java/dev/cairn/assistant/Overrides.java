package dev.cairn.assistant;

import dev.cairn.model.Depth;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was chosen outright (an option, a button) and so counts more than what the words say.
///
/// @param goal what it is for
/// @param topic the destination
/// @param know topics known well, beside those the question names
/// @param format the kind of resource wanted
/// @param freeOnly whether it must cost nothing
/// @param hoursPerWeek the time there is each week, in hours, above 0
public record Overrides(
    Optional<GoalId> goal,
    Optional<TopicId> topic,
    List<TopicId> know,
    Optional<Kind> format,
    boolean freeOnly,
    OptionalDouble hoursPerWeek) {

  /// Nothing was chosen.
  public static final Overrides NONE =
      new Overrides(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          OptionalDouble.empty());

  public Overrides {
    know = List.copyOf(know);
    if (hoursPerWeek.isPresent() && !(hoursPerWeek.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "hours per week must be above 0, got %s".formatted(hoursPerWeek.getAsDouble()));
    }
  }

  /// Whether the choices alone say what is wanted, so that the words may be empty.
  boolean suffice() {
    return topic.isPresent() && goal.isPresent();
  }

  /// The understanding with the choices put in. A chosen goal or topic makes it a wish for a path:
  /// nobody picks a goal for a question that is out of scope.
  Understanding apply(Understanding understanding) {
    var known = new ArrayList<>(understanding.known());
    know.forEach(id -> known.add(new KnownTopic(id, Depth.RESEARCH)));
    var constraints = understanding.constraints();
    if (format.isPresent()) {
      constraints = constraints.withFormat(format);
    }
    if (freeOnly) {
      constraints = constraints.withFreeOnly(true);
    }
    if (hoursPerWeek.isPresent()) {
      constraints = constraints.withHoursPerWeek(hoursPerWeek);
    }
    Understanding applied = understanding.withKnown(known).withConstraints(constraints);
    if (topic.isPresent()) {
      applied = applied.withDestination(topic);
    }
    if (goal.isPresent()) {
      applied = applied.withGoal(goal.map(GoalGuess::certain));
    }
    if (topic.isPresent() || goal.isPresent()) {
      applied = applied.withScope(1);
      boolean unclear = applied.intent() == Intent.UNCLEAR && goal.isEmpty();
      applied = unclear ? applied : applied.withIntent(Intent.LEARN_PATH);
    }
    return applied;
  }
}
