package dev.cairn.plan;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.LearningPath;
import dev.cairn.model.Note;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Pick;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.plan.ResourcePicker.Need;
import dev.cairn.plan.TimeBudget.Draft;
import dev.cairn.plan.TimeBudget.Fitted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans learning paths over one catalog.
///
/// A path holds exactly the transitive prerequisites of its destination at the depth asked for,
/// without what is known and what only the known needed. Planning touches only the topics of the
/// path. Safe for use by many threads.
public final class PathPlanner {
  private final Catalog catalog;
  private final PrerequisiteGraph graph;

  /// @throws IllegalArgumentException when the catalog's prerequisites form a cycle or name unknown
  ///     topics
  public PathPlanner(Catalog catalog) {
    this.catalog = catalog;
    this.graph = new PrerequisiteGraph(catalog);
  }

  /// Plans a path.
  ///
  /// @throws IllegalArgumentException when the destination is not a topic of the catalog
  public LearningPath plan(PathRequest request) {
    int destination =
        graph
            .rank(request.destination())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is not a topic".formatted(request.destination())));
    if (request.depth() == Depth.USE) {
      return withoutTheory(request, graph.topic(destination));
    }
    Map<TopicId, Depth> known = Closure.known(request.known());
    var closure = new Closure(graph, destination, request.depth(), known);
    var order = new StepOrder(graph, closure);
    List<Draft> drafts =
        order.ordered().stream().map(rank -> draft(rank, closure, order, known)).toList();
    Fitted fitted = new TimeBudget(request.constraints()).fit(drafts);
    return new LearningPath(
        request,
        steps(fitted.drafts(), request.constraints()),
        skipped(closure),
        List.of(),
        fitted.schedule());
  }

  /// The one to three best resources on a topic at a depth, the start first.
  public List<Pick> picks(TopicId topic, Depth depth, Constraints constraints) {
    double hours = catalog.topic(topic).map(found -> found.hoursAt(depth)).orElse(0.0);
    return new ResourcePicker(catalog, constraints)
        .pick(List.of(new Need(topic, depth, hours)))
        .getOrDefault(topic, List.of());
  }

  /// Our own text on a topic: the one for the depth, or else the deepest that is not beyond it.
  public Optional<Note> note(TopicId topic, Depth depth) {
    return catalog.notesOf(topic).stream()
        .filter(note -> !note.isAdvice() && depth.isAtLeast(note.depth()))
        .max(Comparator.comparing(Note::depth).thenComparing(this::earlierFirst));
  }

  private int earlierFirst(Note one, Note other) {
    List<Note> notes = catalog.notesOf(one.topic());
    return Integer.compare(notes.indexOf(other), notes.indexOf(one));
  }

  private LearningPath withoutTheory(PathRequest request, Topic destination) {
    List<Pick> instead = picks(destination.id(), Depth.USE, request.constraints());
    return new LearningPath(request, List.of(), List.of(), instead, Optional.empty());
  }

  private Draft draft(int rank, Closure closure, StepOrder order, Map<TopicId, Depth> known) {
    Topic topic = graph.topic(rank);
    Depth have = known.get(topic.id());
    double knownHours = have == null ? 0 : topic.hoursAt(have);
    return new Draft(topic, closure.depth(rank), order.importance(rank), knownHours);
  }

  private List<Step> steps(List<Draft> drafts, Constraints constraints) {
    List<Need> needs =
        drafts.stream()
            .map(draft -> new Need(draft.topic().id(), draft.depth(), draft.hours()))
            .toList();
    Map<TopicId, List<Pick>> picks = new ResourcePicker(catalog, constraints).pick(needs);
    Map<TopicId, List<Step.Reason>> reasons = reasons(drafts);
    return drafts.stream()
        .map(
            draft ->
                new Step(
                    draft.topic(),
                    draft.depth(),
                    draft.hours(),
                    reasons.getOrDefault(draft.topic().id(), List.of()),
                    picks.getOrDefault(draft.topic().id(), List.of()),
                    note(draft.topic().id(), draft.depth())))
        .toList();
  }

  /// For each step, which later steps need it and what for, in path order. Where a topic needs
  /// another one at two depths, the deeper reason is told.
  private static Map<TopicId, List<Step.Reason>> reasons(List<Draft> drafts) {
    var reasons = new HashMap<TopicId, List<Step.Reason>>();
    for (Draft draft : drafts) {
      var needs = new LinkedHashMap<TopicId, Prerequisite>();
      for (Prerequisite need : draft.topic().needs()) {
        if (need.countsAt(draft.depth())) {
          needs.merge(need.topic(), need, (one, other) -> deeper(one, other, draft.depth()));
        }
      }
      needs.forEach(
          (topic, need) ->
              reasons
                  .computeIfAbsent(topic, _ -> new ArrayList<>())
                  .add(new Step.Reason(draft.topic().id(), need.why())));
    }
    return reasons;
  }

  private static Prerequisite deeper(Prerequisite one, Prerequisite other, Depth learnt) {
    return one.depthAt(learnt).isAtLeast(other.depthAt(learnt)) ? one : other;
  }

  private List<TopicId> skipped(Closure closure) {
    return closure.skipped().reversed().stream().map(rank -> graph.topic(rank).id()).toList();
  }
}
