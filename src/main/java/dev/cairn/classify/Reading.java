package dev.cairn.classify;

import java.util.List;

/// An utterance cut into words, with what was found in it.
///
/// @param tokens its words
/// @param cues the grammar around names
/// @param topics the topics it names
/// @param slots the details read from all three
/// @param looks what the text looks like, as bits of [Looks]
record Reading(
    List<Token> tokens, List<Cue> cues, List<TopicMention> topics, Slots slots, int looks) {}
