package dev.cairn.catalog;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.TopicId;
import java.util.List;

/// How good a catalog is as a map: what is missing, thin or odd in it, though nothing is wrong.
///
/// @param counts how much there is
/// @param holes topics at a depth that a path can ask for and no resource teaches, in catalog order
/// @param thin topics at such a depth with a single resource or none that is free
/// @param orphans topics that need nothing and that nothing needs; empty in a catalog of one topic
/// @param longestChain the longest line of prerequisites, the first to learn first
/// @param withoutNote topics without a note of their own; advice does not count
/// @param withoutHours topics that say at no depth how long they take
/// @param shrinkingHours topics that take less time at a deeper depth
/// @param twoStarts topics and depths with more than one resource to begin with
/// @param sharedNames names that more than one topic answers to
/// @param sharedExamples utterances that stand in more than one list of examples
/// @param needsWithoutWhy how many prerequisites do not say what they are needed for
public record GraphReport(
    Counts counts,
    List<Spot> holes,
    List<Spot> thin,
    List<TopicId> orphans,
    List<TopicId> longestChain,
    List<TopicId> withoutNote,
    List<TopicId> withoutHours,
    List<TopicId> shrinkingHours,
    List<Starts> twoStarts,
    List<SharedName> sharedNames,
    List<SharedExample> sharedExamples,
    int needsWithoutWhy) {

  public GraphReport {
    holes = List.copyOf(holes);
    thin = List.copyOf(thin);
    orphans = List.copyOf(orphans);
    longestChain = List.copyOf(longestChain);
    withoutNote = List.copyOf(withoutNote);
    withoutHours = List.copyOf(withoutHours);
    shrinkingHours = List.copyOf(shrinkingHours);
    twoStarts = List.copyOf(twoStarts);
    sharedNames = List.copyOf(sharedNames);
    sharedExamples = List.copyOf(sharedExamples);
  }

  /// How much a catalog holds.
  ///
  /// @param needs prerequisites of all topics together
  /// @param free resources that cost nothing
  /// @param advice notes that answer a question of their own; also among the notes
  /// @param examples utterances of all goals together
  /// @param otherExamples utterances of no goal: out of scope, ask back, any goal
  public record Counts(
      int topics,
      int areas,
      int needs,
      int resources,
      int free,
      int notes,
      int advice,
      int goals,
      int examples,
      int otherExamples) {}

  /// A topic at a depth, and what there is to study for it.
  ///
  /// @param resources how many teach it at exactly this depth
  /// @param free how many of these cost nothing
  public record Spot(TopicId topic, Depth depth, int resources, int free) {
    @Override
    public String toString() {
      return topic + " (" + depth.label() + ")";
    }
  }

  /// Several resources to begin with, where there should be one.
  public record Starts(TopicId topic, Depth depth, List<String> resources) {
    public Starts {
      resources = List.copyOf(resources);
    }
  }

  /// A title or alias of more than one topic.
  public record SharedName(String name, List<TopicId> topics) {
    public SharedName {
      topics = List.copyOf(topics);
    }
  }

  /// An utterance in more than one list.
  ///
  /// @param lists goals by id, other lists by the name of their file
  public record SharedExample(String utterance, List<String> lists) {
    public SharedExample {
      lists = List.copyOf(lists);
    }
  }

  /// Looks a catalog over.
  public static GraphReport of(Catalog catalog) {
    return new GraphReporter(catalog).report();
  }

  /// The report as people read it; long lists are cut to `limit` entries and say so.
  public List<String> lines(int limit) {
    return new GraphReportText(this, limit).lines();
  }
}
