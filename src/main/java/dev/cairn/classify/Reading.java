package dev.cairn.classify;

import java.util.List;

/// An utterance cut into words, with the cues and topics found in it.
record Reading(List<Token> tokens, List<Cue> cues, List<TopicMention> topics) {
  static Reading of(String utterance, TopicRecognizer recognizer) {
    List<Token> tokens = Tokenizer.tokens(utterance);
    return new Reading(tokens, Cues.english().find(tokens), recognizer.recognize(tokens));
  }

  FeatureHasher.Features features() {
    return FeatureHasher.features(tokens, cues, topics);
  }
}
