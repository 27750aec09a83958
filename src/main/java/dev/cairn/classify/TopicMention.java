package dev.cairn.classify;

import dev.cairn.model.TopicId;

/// A topic found in an utterance.
///
/// @param topic what is meant
/// @param start where its name begins in the utterance, in characters
/// @param end where it ends, exclusive
/// @param exact whether it was written as in the catalog, up to case and plural; otherwise a
/// spelling mistake was forgiven
/// @param firstToken its first word
/// @param endToken the word behind its last
public record TopicMention(
    TopicId topic, int start, int end, boolean exact, int firstToken, int endToken) {}
