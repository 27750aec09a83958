package dev.cairn.model;

import java.util.List;
import java.util.Optional;

/// Topics in an order that respects prerequisites, each step with its resources.
///
/// @param request what it was planned for
/// @param steps every needed topic once, prerequisites first; the last is the destination. Empty
///     when the destination is known already, or at [Depth#USE] where no theory is needed
/// @param skipped topics left out because the asker knows them, in path order
/// @param useInstead at [Depth#USE]: what to do instead of the theory; otherwise empty
/// @param schedule the weeks, when the asker said how much time there is
public record LearningPath(
    PathRequest request,
    List<Step> steps,
    List<TopicId> skipped,
    List<Pick> useInstead,
    Optional<Schedule> schedule) {

  public LearningPath {
    steps = List.copyOf(steps);
    skipped = List.copyOf(skipped);
    useInstead = List.copyOf(useInstead);
  }

  /// How long the whole path takes, in hours.
  public double hours() {
    return steps.stream().mapToDouble(Step::hours).sum();
  }
}
