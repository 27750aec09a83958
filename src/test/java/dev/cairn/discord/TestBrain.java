package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.answer.AnswerComposer;
import dev.cairn.answer.ResourceFinder;
import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Intent;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.plan.NextTopics;
import dev.cairn.plan.PathPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The core in memory: the real planner and composer over a catalog, and an understanding that is
/// easy to foresee.
///
/// A topic is named by its title or an alias, a goal by its id. "learn" without a goal is unclear;
/// what names neither topic nor wish is out of scope. "N weeks", "free", "videos", "books" and
/// "know
/// X" are understood, also as follow-ups.
final class TestBrain implements Brain {
  private static final Pattern WEEKS = Pattern.compile("(\\d+|two|three) weeks?");
  private static final Pattern KNOWN = Pattern.compile("(?:i know|done) ([a-z -]+)");

  private final Map<String, Understanding> conversations = new ConcurrentHashMap<>();
  private final AtomicBoolean reindexing = new AtomicBoolean();
  final AtomicInteger asked = new AtomicInteger();
  volatile Catalog catalog;
  volatile CountDownLatch gate = new CountDownLatch(0);
  volatile CountDownLatch reindexGate = new CountDownLatch(0);
  volatile boolean broken;
  volatile ReindexOutcome outcome = new ReindexOutcome.Done(List.of(), List.of(), List.of(), 0.1);
  volatile Health health = new Health(List.of(), List.of("14 topics, 20 resources"));

  private volatile AnswerComposer composer;
  private volatile Catalog composedFor;

  TestBrain(Catalog catalog) {
    this.catalog = catalog;
    this.composer =
        new AnswerComposer(
            catalog, new PathPlanner(catalog), new NextTopics(catalog), new Finder());
    this.composedFor = catalog;
  }

  @Override
  public Answer ask(Question question) {
    asked.incrementAndGet();
    await(gate);
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    Optional<Understanding> before =
        question.before().or(() -> question.conversation().map(conversations::get));
    Understanding understood = understand(question.text(), before, question.askBackThreshold());
    Answer answer = compose(question.text(), question.choices().apply(understood));
    remember(question.conversation(), answer);
    return answer;
  }

  @Override
  public Answer answer(String text, Understanding understanding, Optional<String> conversation) {
    await(gate);
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    Answer answer = compose(text, understanding);
    remember(conversation, answer);
    return answer;
  }

  private void remember(Optional<String> conversation, Answer answer) {
    if (answer.understanding().intent() != Intent.OUT_OF_SCOPE) {
      conversation.ifPresent(key -> conversations.put(key, answer.understanding()));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Answer compose(String text, Understanding understanding) {
    return composer().compose(text, understanding);
  }

  AnswerComposer composer() {
    AnswerComposer made = composer;
    if (composedFor != catalog) {
      made =
          new AnswerComposer(
              catalog, new PathPlanner(catalog), new NextTopics(catalog), new Finder());
      composer = made;
      composedFor = catalog;
    }
    return made;
  }

  Understanding understand(
      String text, Optional<Understanding> before, Optional<Double> askBackThreshold) {
    String words = text.toLowerCase(Locale.ROOT);
    Optional<TopicId> topic =
        catalog.topics().stream()
            .filter(candidate -> names(candidate).anyMatch(words::contains))
            .filter(candidate -> !KNOWN.matcher(words).find() || !knows(words, candidate))
            .map(Topic::id)
            .findFirst();
    Optional<Goal> goal =
        catalog.goals().stream().filter(g -> words.contains(g.id().value())).findFirst();
    Constraints constraints = constraints(words, Constraints.NONE);
    List<KnownTopic> known = known(words);
    boolean wish = Pattern.compile("learn|path|start|book|video|explain").matcher(words).find();
    boolean says = !constraints.equals(Constraints.NONE) || !known.isEmpty() || goal.isPresent();
    if (topic.isEmpty() && !wish && before.isPresent() && says) {
      var all = new ArrayList<>(before.get().known());
      all.addAll(known);
      Understanding changed =
          before
              .get()
              .withKnown(all)
              .withConstraints(constraints(words, before.get().constraints()));
      return goal.isEmpty()
          ? changed
          : changed
              .withGoal(goal.map(Goal::id).map(GoalGuess::certain))
              .withIntent(Intent.LEARN_PATH);
    }
    Intent intent;
    if (topic.isEmpty() && !wish && goal.isEmpty()) {
      intent = Intent.OUT_OF_SCOPE;
    } else if (words.contains("explain")) {
      intent = Intent.EXPLAIN;
    } else if (words.contains("book") || words.contains("video")) {
      intent = Intent.FIND_RESOURCES;
    } else if (goal.isEmpty() && askBackThreshold.orElse(0.5) < 0.9) {
      intent = Intent.UNCLEAR;
    } else {
      intent = Intent.LEARN_PATH;
    }
    GoalGuess guess =
        goal.map(Goal::id)
            .map(GoalGuess::certain)
            .orElseGet(
                () ->
                    new GoalGuess(
                        catalog.goals().stream()
                            .map(g -> new GoalGuess.ScoredGoal(g.id(), 0.3))
                            .toList()));
    return new Understanding(
        intent,
        intent == Intent.OUT_OF_SCOPE ? 0.1 : 0.9,
        Optional.of(guess),
        topic,
        List.of(),
        known,
        constraints,
        List.of(),
        Optional.empty());
  }

  private static Constraints constraints(String words, Constraints from) {
    Constraints constraints = from;
    Matcher weeks = WEEKS.matcher(words);
    if (weeks.find()) {
      double count =
          switch (weeks.group(1)) {
            case "two" -> 2;
            case "three" -> 3;
            default -> Double.parseDouble(weeks.group(1));
          };
      constraints = constraints.withWeeks(OptionalDouble.of(count));
    }
    if (words.contains("free")) {
      constraints = constraints.withFreeOnly(true);
    }
    if (words.contains("video")) {
      constraints = constraints.withFormat(Optional.of(Kind.VIDEO));
    }
    if (words.contains("book")) {
      constraints = constraints.withFormat(Optional.of(Kind.BOOK));
    }
    return constraints;
  }

  private List<KnownTopic> known(String words) {
    return KNOWN.matcher(words).find()
        ? catalog.topics().stream()
            .filter(topic -> knows(words, topic))
            .map(topic -> new KnownTopic(topic.id(), Depth.RESEARCH))
            .toList()
        : List.of();
  }

  private static boolean knows(String words, Topic topic) {
    Matcher known = KNOWN.matcher(words);
    return known.find() && names(topic).anyMatch(known.group(1)::contains);
  }

  private static Stream<String> names(Topic topic) {
    return Stream.concat(Stream.of(topic.title()), topic.aliases().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.length() > 3);
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public List<Topic> suggestTopics(String typed, int limit) {
    String prefix = typed.toLowerCase(Locale.ROOT);
    return catalog.topics().stream()
        .filter(
            topic ->
                Stream.concat(Stream.of(topic.title()), topic.aliases().stream())
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix)))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Resource> suggestResources(String typed, int limit) {
    String prefix = typed.toLowerCase(Locale.ROOT);
    return catalog.resources().stream()
        .filter(resource -> resource.title().toLowerCase(Locale.ROOT).contains(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Answer.TopicCard> topic(String name) {
    return catalog.topics().stream()
        .filter(
            topic ->
                topic.id().value().equals(name)
                    || names(topic).anyMatch(name.toLowerCase(Locale.ROOT)::equals))
        .findFirst()
        .map(
            topic ->
                composer()
                    .card(
                        topic,
                        understand("", Optional.empty(), Optional.empty())
                            .withIntent(Intent.LOOK_UP_TOPIC)
                            .withDestination(Optional.of(topic.id()))));
  }

  @Override
  public ReindexOutcome reindex(boolean dryRun, ProgressListener progress) {
    if (!reindexing.compareAndSet(false, true)) {
      return new ReindexOutcome.Busy();
    }
    try {
      progress.at("read", 1, 2);
      await(reindexGate);
      progress.at("write", 2, 2);
      return outcome;
    } finally {
      reindexing.set(false);
    }
  }

  @Override
  public Health check() {
    return health;
  }

  @Override
  public Explanation explain(String utterance) {
    return new Explanation(
        understand(utterance, Optional.empty(), Optional.empty()),
        List.of(new Explanation.Example("the quickest way to a web server", "project", 0.71)));
  }

  @Override
  public Served served() {
    return new Served("index-1", false);
  }

  private final class Finder implements ResourceFinder {
    @Override
    public List<Resource> resources(String utterance, Understanding understanding, int limit) {
      String words = utterance.toLowerCase(Locale.ROOT);
      return catalog.resources().stream()
          .filter(
              resource ->
                  Stream.of(resource.title().toLowerCase(Locale.ROOT).split(" "))
                      .anyMatch(word -> word.length() > 3 && words.contains(word)))
          .limit(limit)
          .toList();
    }

    @Override
    public List<Topic> topics(String utterance, int limit) {
      return catalog.topics().stream()
          .filter(
              topic ->
                  !utterance.isBlank()
                      && topic
                          .title()
                          .toLowerCase(Locale.ROOT)
                          .startsWith(utterance.toLowerCase(Locale.ROOT).substring(0, 1)))
          .limit(limit)
          .toList();
    }
  }
}
