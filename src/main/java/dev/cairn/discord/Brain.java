package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Catalog;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.Understanding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What the bot asks of the core. Safe for use by many threads.
public interface Brain {
  /// Answers what a member wrote.
  Answer ask(Question question);

  /// Answers an understanding that a control kept or changed, such as a path with another goal.
  ///
  /// @param text what to search by, where the reply needs a search; mostly empty
  /// @param conversation the conversation that goes on from here; empty to leave all as they are
  Answer answer(String text, Understanding understanding, Optional<String> conversation);

  /// The catalog being served.
  Catalog catalog();

  /// Topics that a name or its beginning could mean, the likeliest first; aliases and small slips
  /// count.
  List<Topic> suggestTopics(String typed, int limit);

  /// Resources that a title or its beginning could mean, the likeliest first.
  List<Resource> suggestResources(String typed, int limit);

  /// The card of a topic, by id, title or alias; spelling mistakes are forgiven when only one topic
  /// can be meant.
  Optional<Answer.TopicCard> topic(String name);

  /// Builds a new index and serves it; at most one at a time, members are served throughout.
  ///
  /// @param dryRun whether nothing is to be changed, only said
  /// @throws IOException when disk fails; the old index still serves then
  ReindexOutcome reindex(boolean dryRun, ProgressListener progress) throws IOException;

  /// The catalog's problems and how good its graph is.
  Health check() throws IOException;

  /// Why an utterance is understood as it is.
  Explanation explain(String utterance);

  /// What is being served.
  Served served();

  /// What a member asks.
  ///
  /// @param text the utterance as written, without the mention of the bot
  /// @param choices what was chosen outright, put into what the words were understood as
  /// @param before what the answer that this one replies to had understood; empty for whatever the
  ///     conversation remembers
  /// @param askBackThreshold when Cairn asks back for the goal: from 0 (whenever it is open at all)
  ///     to 1
  ///     (never); empty for the core's own threshold
  /// @param conversation whoever talks where
  record Question(
      String text,
      Choices choices,
      Optional<Understanding> before,
      Optional<Double> askBackThreshold,
      Optional<String> conversation) {}

  /// Puts choices into an understanding.
  @FunctionalInterface
  interface Choices {
    /// Nothing was chosen.
    Choices NONE = understanding -> understanding;

    Understanding apply(Understanding understood);
  }

  /// Is told how far a reindex has come; must be quick.
  @FunctionalInterface
  interface ProgressListener {
    /// So far has it come.
    ///
    /// @param done how many parts are done
    /// @param total of how many; 0 when that is not known
    void at(String stage, long done, long total);
  }

  /// How a reindex ended.
  sealed interface ReindexOutcome {
    /// It was done, or would be.
    record Done(List<Entry> added, List<Entry> changed, List<Entry> removed, double seconds)
        implements ReindexOutcome {
      public Done {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
      }
    }

    /// The catalog is wrong; nothing has changed.
    ///
    /// @param problems each with place and cure
    record Refused(List<String> problems) implements ReindexOutcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /// Another one is under way.
    record Busy() implements ReindexOutcome {}

    /// An entry of the catalog.
    ///
    /// @param type `resource`, `note`, `topic`, `goal` or `examples`
    /// @param title for people
    record Entry(String type, String title) {}
  }

  /// How the catalog's files are.
  ///
  /// @param problems each with place and cure; empty when there are none
  /// @param quality what can be said of the graph, a line each
  record Health(List<String> problems, List<String> quality) {
    public Health {
      problems = List.copyOf(problems);
      quality = List.copyOf(quality);
    }
  }

  /// How an utterance was understood, and from what.
  ///
  /// @param nearest the examples nearest to it, the nearest first
  record Explanation(Understanding understanding, List<Example> nearest) {
    /// An utterance of the catalog.
    ///
    /// @param label the goal's id, or another label such as `out of scope`
    /// @param similarity in 0..1
    public record Example(String text, String label, double similarity) {}

    public Explanation {
      nearest = List.copyOf(nearest);
    }
  }

  /// What is being served.
  ///
  /// @param index the name of the built index
  /// @param embeddings whether meaning counts beside words
  record Served(String index, boolean embeddings) {}
}
