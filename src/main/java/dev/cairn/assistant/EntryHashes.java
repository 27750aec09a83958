package dev.cairn.assistant;

import dev.cairn.catalog.ContentHash;
import dev.cairn.model.Catalog;
import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;

/// Which parts of a catalog are as they were, by content.
final class EntryHashes {
  private EntryHashes() {}

  /// The hash of one entry.
  static String of(Record entry) {
    return switch (entry) {
      case Topic topic -> ContentHash.of(topic);
      case Resource resource -> ContentHash.of(resource);
      case Note note -> ContentHash.of(note);
      case Goal goal -> ContentHash.of(goal);
      // A record's text is made of its components, so equal texts are equal entries.
      default -> ContentHash.of(entry.toString());
    };
  }

  /// The hash of all that the classifiers learn from: examples, and the names that are recognised
  /// in them.
  static String ofTeaching(Catalog catalog) {
    var all = new StringBuilder();
    for (Goal goal : catalog.goals()) {
      all.append(ContentHash.of(goal)).append('\n');
    }
    for (Topic topic : catalog.topics()) {
      all.append(ContentHash.of(topic)).append('\n');
    }
    all.append(String.join("\n", catalog.examples().outOfScope())).append("\n\n");
    all.append(String.join("\n", catalog.examples().askBack())).append("\n\n");
    all.append(String.join("\n", catalog.examples().anyGoal()));
    return ContentHash.of(all.toString());
  }
}
