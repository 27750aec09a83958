package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// Reads utterances: the same way in training and in use.
///
/// Immutable after construction and safe for use by many threads.
final class Reader {
  private final TopicRecognizer topics;
  private final SlotReader slots;
  private final Breadth breadth;

  Reader(Catalog catalog, Clock clock) {
    this.topics = new TopicRecognizer(catalog);
    this.slots = new SlotReader(catalog, clock);
    this.breadth = new Breadth(catalog);
  }

  TopicRecognizer topics() {
    return topics;
  }

  Breadth breadth() {
    return breadth;
  }

  Reading read(String utterance) {
    List<Token> tokens = Tokenizer.tokens(utterance);
    List<Cue> cues = Cues.english().find(tokens);
    List<TopicMention> mentions = topics.recognize(tokens);
    return new Reading(
        tokens, cues, mentions, slots.read(tokens, cues, mentions), Looks.of(utterance));
  }

  FeatureHasher.Features features(Reading reading) {
    return FeatureHasher.features(
        reading.tokens(), reading.cues(), reading.topics(), traits(reading));
  }

  /// What the details say as a whole, one number a fact.
  private int[] traits(Reading reading) {
    Slots of = reading.slots();
    Constraints said = of.constraints();
    int asked = of.destination().map(breadth::of).orElse(-1);
    int[] traits = {
      100 + asked,
      300 + Math.floorDiv(asked, 8),
      400 + Math.floorMod(asked, 8),
      500 + Math.min(of.known().size(), 3),
      510 + Math.min(of.topics().size(), 3),
      520 + Math.min(of.resources().size(), 3),
      530 + said.format().map(kind -> kind.label().hashCode() & 0xff).orElse(-1),
      800 + said.level().map(level -> level.label().hashCode() & 0xff).orElse(-1),
      1100 + (said.weeks().isPresent() ? 1 : 0),
      1110 + (said.freeOnly() ? 1 : 0),
      2000 + reading.looks()
    };
    int[] all = Arrays.copyOf(traits, traits.length + Looks.BITS);
    for (int bit = 0; bit < Looks.BITS; bit++) {
      all[traits.length + bit] = 3000 + 2 * bit + (reading.looks() >> bit & 1);
    }
    return all;
  }
}
