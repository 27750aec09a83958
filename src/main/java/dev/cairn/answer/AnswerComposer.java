package dev.cairn.answer;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Intent;
import dev.cairn.model.LearningPath;
import dev.cairn.model.Note;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Pick;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.plan.NextTopics;
import dev.cairn.plan.PathPlanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the reply to an understood question from what the catalog holds.
///
/// A catalog may lack goals, topics, resources or notes; each reply falls back to the best that the
/// rest allows. Safe for
/// use by many threads.
public final class AnswerComposer {
  /// As many as a person compares without scrolling.
  private static final int MAX_FOUND = 5;

  private static final int MAX_SUGGESTIONS = 4;

  private static final int MAX_SPARED = 3;

  /// From this confidence on a goal is taken as said, in 0..1.
  private static final double PLAIN_GOAL = 0.6;

  /// How deep a path goes where the catalog has no goals and the asker said nothing.
  private static final Depth DEFAULT_DEPTH = Depth.WORKING;

  private final Catalog catalog;
  private final PathPlanner planner;
  private final NextTopics next;
  private final ResourceFinder finder;

  public AnswerComposer(
      Catalog catalog, PathPlanner planner, NextTopics next, ResourceFinder finder) {
    this.catalog = catalog;
    this.planner = planner;
    this.next = next;
    this.finder = finder;
  }

  /// The reply to an utterance that was understood.
  public Answer compose(String utterance, Understanding understanding) {
    Optional<Goal> goal = goal(understanding);
    if (classifiesOnly() && goal.isPresent() && isAnswerable(understanding.intent())) {
      return new Answer.GoalOnly(understanding, goal.get());
    }
    return switch (understanding.intent()) {
      case OUT_OF_SCOPE -> new Answer.OutOfScope(understanding, catalog.info().title());
      case UNCLEAR -> askGoal(utterance, understanding);
      case LEARN_PATH -> path(utterance, understanding);
      case LOOK_UP_TOPIC -> lookUp(utterance, understanding);
      case FIND_RESOURCES -> resources(utterance, understanding);
      case COMPARE -> compare(utterance, understanding);
      case EXPLAIN -> explain(utterance, understanding);
      case ADVICE -> advice(utterance, understanding);
    };
  }

  /// Whether goals are all that the catalog holds.
  private boolean classifiesOnly() {
    return catalog.topics().isEmpty() && catalog.resources().isEmpty() && catalog.notes().isEmpty();
  }

  private static boolean isAnswerable(Intent intent) {
    return intent != Intent.OUT_OF_SCOPE && intent != Intent.UNCLEAR;
  }

  /// The card of a topic.
  public Answer.TopicCard card(Topic topic, Understanding understanding) {
    var needs = new ArrayList<Answer.TopicCard.Needed>();
    topic
        .needs()
        .forEach(
            need ->
                catalog
                    .topic(need.topic())
                    .ifPresent(found -> needs.add(new Answer.TopicCard.Needed(found, need))));
    List<Topic> opens =
        next.opens(topic.id()).stream().flatMap(id -> catalog.topic(id).stream()).toList();
    List<Resource> resources =
        catalog.resourcesOf(topic.id()).stream()
            .sorted(Comparator.comparing((Resource resource) -> !resource.start()))
            .toList();
    List<Note> notes =
        catalog.notesOf(topic.id()).stream()
            .sorted(Comparator.comparing(Note::isAdvice).thenComparing(Note::depth))
            .toList();
    return new Answer.TopicCard(understanding, topic, needs, opens, resources, notes);
  }

  private Answer path(String utterance, Understanding understanding) {
    Optional<Goal> goal = goal(understanding);
    Optional<Topic> destination = destination(understanding);
    if (destination.isEmpty()) {
      return withoutDestination(utterance, understanding);
    }
    Depth depth = depth(understanding, goal);
    LearningPath path = plan(understanding, destination.get(), depth);
    return new Answer.Path(
        understanding.withDestination(Optional.of(destination.get().id())),
        goal,
        destination.get(),
        path,
        related(path),
        depth == Depth.USE ? spared(understanding, destination.get()) : List.of(),
        noteOf(understanding));
  }

  private Map<TopicId, Topic> related(LearningPath path) {
    var ids = new LinkedHashSet<TopicId>(path.skipped());
    path.steps().forEach(step -> ids.add(step.topic().id()));
    path.schedule()
        .ifPresent(schedule -> schedule.leftOut().forEach(leftOut -> ids.add(leftOut.topic())));
    var related = new LinkedHashMap<TopicId, Topic>();
    ids.forEach(id -> catalog.topic(id).ifPresent(topic -> related.put(id, topic)));
    return related;
  }

  /// What even a casual learner would study first, the weightiest topics of it.
  private List<Topic> spared(Understanding understanding, Topic destination) {
    return plan(withoutTime(understanding), destination, Depth.INTUITION).steps().stream()
        .map(Step::topic)
        .filter(topic -> !topic.equals(destination))
        .sorted(Comparator.comparingDouble((Topic topic) -> -topic.hoursAt(Depth.WORKING)))
        .limit(MAX_SPARED)
        .toList();
  }

  private Answer withoutDestination(String utterance, Understanding understanding) {
    if (!catalog.topics().isEmpty()) {
      return new Answer.AskTopic(understanding, finder.topics(utterance, MAX_SUGGESTIONS));
    }
    return resources(utterance, understanding);
  }

  private Answer askGoal(String utterance, Understanding understanding) {
    if (catalog.goals().isEmpty()) {
      return path(utterance, understanding.withIntent(Intent.LEARN_PATH));
    }
    Optional<Topic> destination = destination(understanding);
    var choices = new ArrayList<Answer.AskGoal.Choice>();
    for (Goal goal : catalog.goals()) {
      var path = destination.map(topic -> plan(withoutTime(understanding), topic, goal.depth()));
      choices.add(
          new Answer.AskGoal.Choice(
              goal,
              path.map(found -> found.steps().size()).orElse(0),
              path.map(LearningPath::hours).orElse(0.0)));
    }
    return new Answer.AskGoal(
        understanding.withDestination(destination.map(Topic::id)), destination, choices);
  }

  private Answer lookUp(String utterance, Understanding understanding) {
    return named(understanding)
        .<Answer>map(topic -> card(topic, understanding))
        .orElseGet(() -> resources(utterance, understanding));
  }

  private Answer explain(String utterance, Understanding understanding) {
    Optional<Topic> topic = named(understanding);
    Depth depth = understanding.constraints().level().orElse(Depth.INTUITION);
    Optional<Note> note =
        topic.flatMap(found -> planner.note(found.id(), Depth.max(depth, Depth.INTUITION)));
    return note.<Answer>map(
            found ->
                new Answer.NoteAnswer(
                    understanding, topic, found, picks(found.topic(), understanding, depth)))
        .orElseGet(() -> lookUp(utterance, understanding));
  }

  /// Where the question also says what to reach and what for, the path is the better half of the
  /// answer, and the advice goes with it.
  private Answer advice(String utterance, Understanding understanding) {
    Optional<Note> note = noteOf(understanding);
    boolean wantsPath =
        note.map(found -> found.compares().isEmpty()).orElse(true)
            && understanding.destination().isPresent()
            && understanding.goal().map(guess -> guess.confidence() >= PLAIN_GOAL).orElse(false);
    if (note.isEmpty() || wantsPath) {
      return path(utterance, understanding.withIntent(Intent.LEARN_PATH));
    }
    List<Pick> compared =
        note.get().compares().stream()
            .flatMap(id -> catalog.resource(id).stream())
            .map(AnswerComposer::whole)
            .toList();
    return new Answer.NoteAnswer(
        understanding, catalog.topic(note.get().topic()), note.get(), compared);
  }

  private Answer compare(String utterance, Understanding understanding) {
    List<Pick> compared =
        understanding.resources().stream()
            .flatMap(id -> catalog.resource(id).stream())
            .limit(MAX_FOUND)
            .map(AnswerComposer::whole)
            .toList();
    if (compared.size() < 2) {
      return noteOf(understanding).isPresent()
          ? advice(utterance, understanding)
          : resources(utterance, understanding);
    }
    Optional<Note> weighing =
        noteOf(understanding)
            .or(
                () ->
                    catalog.notes().stream()
                        .filter(
                            note ->
                                !note.compares().isEmpty()
                                    && understanding.resources().containsAll(note.compares()))
                        .findFirst());
    return new Answer.Resources(
        understanding, named(understanding), compared, true, List.of(), weighing);
  }

  private Answer resources(String utterance, Understanding understanding) {
    Optional<Topic> topic = named(understanding);
    if (catalog.resources().isEmpty() && topic.isPresent()) {
      // Where there is nothing to study from, the order of topics is all the help there is.
      return path(utterance, understanding.withIntent(Intent.LEARN_PATH));
    }
    Depth depth = depth(understanding, goal(understanding));
    var picks = new LinkedHashSet<Resource>();
    topic.ifPresent(
        found ->
            picks(found.id(), understanding, Depth.max(depth, Depth.INTUITION)).stream()
                .map(Pick::resource)
                .filter(resource -> fits(resource, understanding.constraints()))
                .forEach(picks::add));
    if (picks.size() < MAX_FOUND) {
      finder.resources(utterance, understanding, MAX_FOUND).stream()
          .filter(resource -> fits(resource, understanding.constraints()))
          .filter(resource -> topic.isEmpty() || resource.covers(topic.get().id()))
          .forEach(picks::add);
    }
    if (picks.isEmpty()) {
      return nothingFits(utterance, understanding, topic, depth);
    }
    List<Pick> best =
        picks.stream()
            .limit(MAX_FOUND)
            .map(
                resource ->
                    new Pick(
                        resource,
                        resource.equals(picks.getFirst()) ? Pick.Role.START : Pick.Role.INSTEAD,
                        topic.map(found -> resource.partFor(found.id())).orElse("")))
            .toList();
    return new Answer.Resources(
        understanding, topic, best, false, List.of(), noteOf(understanding));
  }

  /// Says so plainly, and offers what comes nearest when the wishes are set aside.
  private Answer nothingFits(
      String utterance, Understanding understanding, Optional<Topic> topic, Depth depth) {
    Understanding free = understanding.withConstraints(Constraints.NONE);
    List<Pick> nearest =
        topic
            .map(found -> picks(found.id(), free, Depth.max(depth, Depth.INTUITION)))
            .orElseGet(
                () ->
                    finder.resources(utterance, free, MAX_SUGGESTIONS).stream()
                        .map(AnswerComposer::whole)
                        .toList());
    return new Answer.Resources(
        understanding, topic, List.of(), false, nearest, noteOf(understanding));
  }

  private LearningPath plan(Understanding understanding, Topic destination, Depth depth) {
    return planner.plan(
        new PathRequest(
            destination.id(), depth, understanding.known(), understanding.constraints()));
  }

  private List<Pick> picks(TopicId topic, Understanding understanding, Depth depth) {
    return planner.picks(topic, depth, understanding.constraints());
  }

  private Optional<Goal> goal(Understanding understanding) {
    return understanding.goal().map(GoalGuess::best).flatMap(catalog::goal);
  }

  /// What was said about the level counts more than the goal only where the goal is a guess.
  private static Depth depth(Understanding understanding, Optional<Goal> goal) {
    return goal.map(Goal::depth)
        .or(() -> understanding.constraints().level())
        .orElse(DEFAULT_DEPTH);
  }

  private Optional<Topic> destination(Understanding understanding) {
    return understanding
        .destination()
        .or(() -> understanding.topics().stream().findFirst())
        .or(() -> catalog.info().defaultTopic())
        .flatMap(catalog::topic);
  }

  /// The topic that the question names, never the default one.
  private Optional<Topic> named(Understanding understanding) {
    return understanding
        .destination()
        .or(() -> understanding.topics().stream().findFirst())
        .flatMap(catalog::topic);
  }

  private Optional<Note> noteOf(Understanding understanding) {
    return understanding.advice().flatMap(catalog::note);
  }

  private static Understanding withoutTime(Understanding understanding) {
    return understanding.withConstraints(understanding.constraints().withoutTime());
  }

  private static boolean fits(Resource resource, Constraints constraints) {
    return constraints.format().map(resource.kind()::satisfies).orElse(true)
        && constraints.excluded().stream().noneMatch(resource.kind()::satisfies)
        && constraints.language().map(resource.language()::equals).orElse(true)
        && !(constraints.freeOnly() && resource.price() == Price.PAID);
  }

  private static Pick whole(Resource resource) {
    return new Pick(resource, Pick.Role.INSTEAD, "");
  }
}
