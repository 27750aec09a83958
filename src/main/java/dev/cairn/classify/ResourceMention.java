package dev.cairn.classify;

import dev.cairn.model.ResourceId;
import java.util.List;

/// A resource, or several of one author, found in an utterance.
///
/// @param candidates what may be meant, in the catalog's order; never empty
/// @param byTitle whether the title was named, not only the author or provider
/// @param firstToken its first word
/// @param endToken the word behind its last
record ResourceMention(List<ResourceId> candidates, boolean byTitle, int firstToken, int endToken) {
  ResourceMention {
    candidates = List.copyOf(candidates);
  }
}
