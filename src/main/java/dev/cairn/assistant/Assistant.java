package dev.cairn.assistant;

import dev.cairn.answer.Answer;
import dev.cairn.catalog.CatalogException;
import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.plan.NextTopics;
import dev.cairn.search.IndexBusyException;
import dev.cairn.search.IndexStore;
import dev.cairn.search.SearchRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Cairn's brain: what a surface asks, it answers.
///
/// Opens the built index, or builds it first, and serves it while a newer one is built. Safe for
/// use
/// by many threads; close it when no question is under way.
public final class Assistant implements AutoCloseable {
  /// An utterance longer than this is cut: Discord allows 4,000 characters at most, and a
  /// classifier
  /// learns nothing more from a longer story.
  private static final int MAX_UTTERANCE = 8_000;

  /// Longer than any build takes; whoever holds the lock after that is stuck.
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private static final Duration POLL = Duration.ofMillis(200);

  private final AssistantOptions options;
  private final Embeddings embeddings;
  private final KnowledgeHolder holder = new KnowledgeHolder();
  private final Conversations conversations;

  private Assistant(AssistantOptions options, Embeddings embeddings) {
    this.options = options;
    this.embeddings = embeddings;
    this.conversations = new Conversations(options.clock());
  }

  /// Opens the index, which is built or refreshed first when it is missing, of another version, or
  /// older than the catalog.
  ///
  /// @throws CatalogException with every problem, when it had to be built and the catalog is wrong
  public static Assistant open(AssistantOptions options, Progress progress)
      throws CatalogException, IOException {
    var embeddings = new Embeddings(options);
    var assistant = new Assistant(options, embeddings);
    try {
      try (var reindexer = new Reindexer(options, embeddings)) {
        refresh(reindexer, progress);
      }
      assistant.reopen();
      return assistant;
    } catch (CatalogException | IOException | RuntimeException e) {
      assistant.close();
      throw e;
    } finally {
      progress.finished();
    }
  }

  /// Builds the index when it must be. Where another process is building it already, waits for that
  /// one: two questions asked at once after an edit shall both be answered.
  private static void refresh(Reindexer reindexer, Progress progress)
      throws CatalogException, IOException {
    long deadline = System.nanoTime() + MAX_WAIT.toNanos();
    while (reindexer.isStale()) {
      try {
        reindexer.reindex(progress);
        return;
      } catch (IndexBusyException busy) {
        if (System.nanoTime() > deadline) {
          throw busy;
        }
        progress.at("waiting for the index, which another process builds", 0, 0);
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the index");
    }
  }

  /// Opens the index as it is, even if it is older than the catalog; empty when there is none.
  public static Optional<Assistant> openAsBuilt(AssistantOptions options) throws IOException {
    var assistant = new Assistant(options, new Embeddings(options));
    if (new IndexStore(options.dataFolder()).current().isEmpty()) {
      assistant.close();
      return Optional.empty();
    }
    assistant.reopen();
    return Optional.of(assistant);
  }

  /// Answers one question that stands alone.
  public Reply ask(Question question) {
    return ask(question, Optional.empty());
  }

  /// Answers a question of a conversation: a follow-up changes what was understood before.
  ///
  /// @param conversation whoever talks where, such as a thread and a member
  public Reply ask(Question question, String conversation) {
    return ask(question, Optional.of(conversation));
  }

  private Reply ask(Question question, Optional<String> conversation) {
    long started = System.nanoTime();
    try (var lease = holder.borrow()) {
      Knowledge knowledge = lease.knowledge();
      String text = shortened(question.text());
      Optional<Conversations.Turn> last = conversation.flatMap(conversations::last);
      long embedStarted = System.nanoTime();
      Optional<float[]> vector = text.isBlank() ? Optional.empty() : embeddings.embed(text);
      long embedNanos = vector.isPresent() ? System.nanoTime() - embedStarted : 0;
      Optional<Understanding> continued =
          last.flatMap(turn -> knowledge.followUp().apply(turn.understanding(), text, vector));
      Understanding understanding =
          question
              .overrides()
              .apply(continued.orElseGet(() -> understand(knowledge, text, vector)));
      String utterance = continued.isPresent() ? last.orElseThrow().utterance() : text;
      Answer answer = knowledge.composer(vector).compose(utterance, understanding);
      conversation
          .filter(_ -> answer.understanding().intent() != Intent.OUT_OF_SCOPE)
          .ifPresent(
              key ->
                  conversations.remember(
                      key, new Conversations.Turn(utterance, answer.understanding())));
      return new Reply(answer, System.nanoTime() - started, embedNanos);
    }
  }

  private static Understanding understand(
      Knowledge knowledge, String text, Optional<float[]> vector) {
    return text.isBlank() ? chosenOutright() : knowledge.understander().understand(text, vector);
  }

  /// Nothing was said; what is wanted comes from the overrides.
  private static Understanding chosenOutright() {
    return new Understanding(
        Intent.LEARN_PATH,
        1,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Constraints.NONE,
        List.of(),
        Optional.empty());
  }

  /// Answers the last question of a conversation for a goal, after Cairn asked back.
  public Reply choose(String conversation, GoalId goal) {
    long started = System.nanoTime();
    Conversations.Turn turn =
        conversations.last(conversation).orElse(new Conversations.Turn("", chosenOutright()));
    Understanding chosen =
        turn.understanding()
            .withGoal(Optional.of(GoalGuess.certain(goal)))
            .withIntent(Intent.LEARN_PATH)
            .withScope(1);
    return answer(conversation, turn.utterance(), chosen, started);
  }

  /// Answers an understanding that a surface kept or changed, such as a path with another goal.
  public Reply answer(Understanding understanding) {
    long started = System.nanoTime();
    try (var lease = holder.borrow()) {
      Answer answer = lease.knowledge().composer(Optional.empty()).compose("", understanding);
      return new Reply(answer, System.nanoTime() - started, 0);
    }
  }

  private Reply answer(
      String conversation, String utterance, Understanding understanding, long started) {
    try (var lease = holder.borrow()) {
      Answer answer =
          lease.knowledge().composer(Optional.empty()).compose(utterance, understanding);
      conversations.remember(
          conversation, new Conversations.Turn(utterance, answer.understanding()));
      return new Reply(answer, System.nanoTime() - started, 0);
    }
  }

  /// Forgets a conversation.
  public void forget(String conversation) {
    conversations.forget(conversation);
  }

  /// Ranked resources, notes and topics; empty when nothing fits.
  public Found search(String query, int limit) {
    return search(SearchRequest.of(query).withLimit(limit));
  }

  /// Ranked entries that pass the request's filters; its vector is filled in here.
  public Found search(SearchRequest request) {
    long started = System.nanoTime();
    try (var lease = holder.borrow()) {
      SearchRequest embedded =
          request.text().isBlank()
              ? request
              : request.withVector(embeddings.embed(shortened(request.text())));
      return new Found(lease.knowledge().searcher().search(embedded), System.nanoTime() - started);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read: " + e.getMessage(), e);
    }
  }

  /// The card of a topic, by id, title or alias; spelling mistakes are forgiven when only one topic
  /// can be meant.
  public Optional<Answer.TopicCard> topic(String name) {
    try (var lease = holder.borrow()) {
      Knowledge knowledge = lease.knowledge();
      return find(knowledge, name)
          .map(
              topic ->
                  knowledge
                      .composer(Optional.empty())
                      .card(topic, chosenOutright().withDestination(Optional.of(topic.id()))));
    }
  }

  private static Optional<Topic> find(Knowledge knowledge, String name) {
    String id = name.strip();
    if (TopicId.isValid(id)) {
      Optional<Topic> topic = knowledge.catalog().topic(new TopicId(id));
      if (topic.isPresent()) {
        return topic;
      }
    }
    return knowledge.understander().topics().named(id).flatMap(knowledge.catalog()::topic);
  }

  /// Topics that a name or its beginning could mean, the likeliest first.
  public List<Topic> suggest(String name, int limit) {
    try (var lease = holder.borrow()) {
      Knowledge knowledge = lease.knowledge();
      String prefix = name.strip().toLowerCase(Locale.ROOT);
      var found = new LinkedHashSet<Topic>();
      find(knowledge, name).ifPresent(found::add);
      for (boolean atStart : new boolean[] {true, false}) {
        knowledge.catalog().topics().stream()
            .filter(topic -> names(topic).anyMatch(each -> matches(each, prefix, atStart)))
            .limit(limit)
            .forEach(found::add);
      }
      if (found.size() < limit && !prefix.isEmpty()) {
        new IndexedFinder(knowledge.catalog(), knowledge.searcher(), Optional.empty())
            .topics(name, limit)
            .forEach(found::add);
      }
      return found.stream().limit(limit).toList();
    }
  }

  private static boolean matches(String name, String prefix, boolean atStart) {
    return atStart ? name.startsWith(prefix) : name.contains(" " + prefix);
  }

  private static Stream<String> names(Topic topic) {
    return Stream.concat(Stream.of(topic.title()), topic.aliases().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  /// The topics whose prerequisites are all known, the most useful first.
  public List<NextTopics.Open> next(Set<TopicId> known) {
    try (var lease = holder.borrow()) {
      return lease.knowledge().next().after(known);
    }
  }

  /// The catalog that is being served.
  public Catalog catalog() {
    try (var lease = holder.borrow()) {
      return lease.knowledge().catalog();
    }
  }

  /// Builds a new index beside the one being served, and serves it from then on.
  ///
  /// @throws CatalogException with every problem, when the catalog is wrong; nothing has changed
  ///     then
  /// @throws dev.cairn.search.IndexBusyException when another reindex is under way
  public ReindexReport reindex(Progress progress) throws CatalogException, IOException {
    try (var reindexer = new Reindexer(options, embeddings)) {
      ReindexReport report = reindexer.reindex(progress);
      reopen();
      return report;
    } finally {
      progress.finished();
    }
  }

  /// Says what a reindex would change.
  public ReindexReport dryRun(Progress progress) throws CatalogException, IOException {
    try (var reindexer = new Reindexer(options, embeddings)) {
      return reindexer.dryRun(progress);
    } finally {
      progress.finished();
    }
  }

  private void reopen() throws IOException {
    Knowledge next =
        new IndexStore(options.dataFolder())
            .withCurrent(generation -> Knowledge.open(generation, options))
            .orElseThrow(() -> new IOException("there is no index in " + options.dataFolder()));
    holder.replace(next);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_UTTERANCE ? text : text.substring(0, MAX_UTTERANCE);
  }

  @Override
  public void close() {
    holder.close();
    embeddings.close();
  }
}
