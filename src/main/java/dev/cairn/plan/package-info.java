/// From destination, depth and what is known to an ordered [learning
/// path][dev.cairn.model.LearningPath].
///
/// Start at [PathPlanner]. It works in four steps, each a class of its own: [Closure] finds what is
/// needed and how deep, [StepOrder] puts it in order, [ResourcePicker] chooses what to study,
/// [TimeBudget] makes it fit into the weeks there are.
@org.jspecify.annotations.NullMarked
package dev.cairn.plan;
