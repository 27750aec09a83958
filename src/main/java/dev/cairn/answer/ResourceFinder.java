package dev.cairn.answer;

import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.Understanding;
import java.util.List;

/// Finds entries of the catalog by a text; the way to the index for code that must not know it.
public interface ResourceFinder {
  /// The resources that fit an utterance and its constraints, the best first; empty when nothing
  /// fits.
  List<Resource> resources(String utterance, Understanding understanding, int limit);

  /// The topics nearest to an utterance, the best first.
  List<Topic> topics(String utterance, int limit);
}
