package dev.cairn.classify;

import java.util.Arrays;
import java.util.List;

/// Turns an utterance into counted features, each known by a 32-bit hash: words, pairs of words,
/// pieces of words, and the same with the names of topics masked.
///
/// Masking lets "how do I learn calculus" teach something about "how do I learn knot theory".
/// Pieces of words (three to five letters) carry slips and endings.
final class FeatureHasher {
  // The groups of features.
  private static final byte WORD = 0;
  private static final byte PAIR = 1;
  private static final byte MASKED = 2;
  private static final byte PIECE = 3;

  /// The words of the first sentence, where it is a title over a longer text.
  private static final byte TITLE = 4;

  private static final byte CUE = 5;

  /// What the details say as a whole.
  private static final byte TRAIT = 6;

  /// What each group weighs against the others.
  private static final float[] WEIGHTS = {1.0f, 0.8f, 0.8f, 0.7f, 0.7f, 0.6f, 0.8f};

  static final int GROUPS = WEIGHTS.length;

  /// The length to which the features of a group are scaled.
  static float weightOf(byte group) {
    return WEIGHTS[group];
  }

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  /// A first sentence is a title when so many more words follow it.
  private static final int TITLE_REST = 12;

  private static final int TOPIC = 0x7f4a7c15;
  private static final int EDGE = 0x2545f491;

  private int[] hashes = new int[512];
  private byte[] groups = new byte[512];
  private int size;

  private FeatureHasher() {}

  /// The features of an utterance, each once.
  ///
  /// - `hashes`: sorted ascending
  /// - `groups`: the group of each
  /// - `counts`: how often each occurs
  static final class Features {
    private final int[] hashes;
    private final byte[] groups;
    private final int[] counts;

    Features(int[] hashes, byte[] groups, int[] counts) {
      this.hashes = hashes;
      this.groups = groups;
      this.counts = counts;
    }

    int[] hashes() {
      return hashes;
    }

    byte[] groups() {
      return groups;
    }

    int[] counts() {
      return counts;
    }
  }

  static Features features(
      List<Token> tokens, List<Cue> cues, List<TopicMention> topics, int[] traits) {
    var hasher = new FeatureHasher();
    hasher.addWords(tokens);
    hasher.addMasked(tokens, topics);
    hasher.addTitle(tokens);
    hasher.addCues(cues);
    hasher.addShape(tokens, topics);
    for (int trait : traits) {
      hasher.add(TRAIT, trait);
    }
    return hasher.counted();
  }

  private void addWords(List<Token> tokens) {
    int before = EDGE;
    for (Token token : tokens) {
      String text = token.text();
      int word = text.hashCode();
      add(WORD, word);
      add(PAIR, mix(before, word));
      before = word;
      addPieces(text);
    }
    add(PAIR, mix(before, EDGE));
  }

  private void addPieces(String text) {
    int length = text.length();
    for (int from = -1; from < length - 1; from++) {
      int hash = 17;
      for (int at = from; at < Math.min(from + LONGEST_PIECE, length + 1); at++) {
        hash = hash * 31 + (at < 0 || at >= length ? ' ' : text.charAt(at));
        if (at - from + 1 >= SHORTEST_PIECE) {
          add(PIECE, hash);
        }
      }
    }
  }

  private void addMasked(List<Token> tokens, List<TopicMention> topics) {
    if (topics.isEmpty()) {
      return;
    }
    int next = 0;
    int beforeLast = EDGE;
    int last = EDGE;
    int at = 0;
    while (at < tokens.size()) {
      int word;
      if (next < topics.size() && topics.get(next).firstToken() == at) {
        word = TOPIC;
        at = topics.get(next).endToken();
        next++;
      } else {
        word = tokens.get(at).text().hashCode();
        at++;
      }
      if (word == TOPIC || last == TOPIC) {
        add(MASKED, mix(last, word) + 1);
      }
      if (word == TOPIC || last == TOPIC || beforeLast == TOPIC) {
        add(MASKED, mix(mix(beforeLast, last), word) + 2);
      }
      beforeLast = last;
      last = word;
    }
    add(MASKED, mix(last, EDGE) + 3);
  }

  private void addTitle(List<Token> tokens) {
    int end = 1;
    while (end < tokens.size() && tokens.get(end).before() != Token.Break.SENTENCE) {
      end++;
    }
    if (tokens.size() - end < TITLE_REST) {
      return;
    }
    int before = EDGE;
    for (Token token : tokens.subList(0, end)) {
      int word = token.text().hashCode();
      add(TITLE, word);
      add(TITLE, mix(before, word));
      before = word;
    }
  }

  private void addCues(List<Cue> cues) {
    for (Cue cue : cues) {
      add(CUE, cue.kind().name().hashCode() * 31 + cue.argument().hashCode());
    }
  }

  private void addShape(List<Token> tokens, List<TopicMention> topics) {
    add(CUE, 1000 + 32 - Integer.numberOfLeadingZeros(tokens.size()));
    add(CUE, 2000 + Math.min(topics.size(), 4));
  }

  private void add(byte group, int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      groups = Arrays.copyOf(groups, size * 2);
    }
    hashes[size] = mix(hash, group + 1);
    groups[size] = group;
    size++;
  }

  private static int mix(int one, int other) {
    int hash = one * 0x9E3779B1 + other;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 13;
    return hash;
  }

  private Features counted() {
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = (long) hashes[i] << 8 | groups[i];
    }
    Arrays.sort(sorted);
    int[] uniqueHashes = new int[size];
    byte[] uniqueGroups = new byte[size];
    int[] counts = new int[size];
    int unique = 0;
    for (int i = 0; i < size; i++) {
      int hash = (int) (sorted[i] >> 8);
      if (unique == 0 || uniqueHashes[unique - 1] != hash) {
        uniqueHashes[unique] = hash;
        uniqueGroups[unique] = (byte) sorted[i];
        unique++;
      }
      counts[unique - 1]++;
    }
    return new Features(
        Arrays.copyOf(uniqueHashes, unique),
        Arrays.copyOf(uniqueGroups, unique),
        Arrays.copyOf(counts, unique));
  }
}
