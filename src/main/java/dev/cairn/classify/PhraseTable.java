package dev.cairn.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Phrases of words to what they stand for, by rolling 64-bit hashes: a trie without its nodes.
///
/// With 100,000 titles a trie of maps costs 200 MB and seconds to build; this costs 20 MB. Two
/// different phrases share a 64-bit hash about once in 10^8 catalogs.
///
/// @param <V> what a phrase stands for; a phrase may stand for several things, in order of
///     insertion
final class PhraseTable<V> {
  /// The hash of no words at all.
  static final long ROOT = 0x9E3779B97F4A7C15L;

  private static final int PREFIX_ONLY = -1;

  private long[] keys = new long[64];
  private int[] slots = new int[64];
  private int size;
  private final List<List<V>> values = new ArrayList<>();

  /// The hash of a phrase and one more word.
  static long extend(long phrase, String word) {
    long hash = phrase;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  void add(List<String> words, V value) {
    add(words, value, Integer.MAX_VALUE);
  }

  /// Adds a meaning to a phrase, unless it has `most` already.
  void add(List<String> words, V value, int most) {
    if (words.isEmpty()) {
      return;
    }
    long hash = ROOT;
    int last = -1;
    for (String word : words) {
      hash = extend(hash, word);
      last = slotOf(hash);
    }
    List<V> held;
    if (slots[last] == PREFIX_ONLY) {
      slots[last] = values.size();
      held = new ArrayList<>(1);
      values.add(held);
    } else {
      held = values.get(slots[last]);
    }
    if (held.size() < most && !held.contains(value)) {
      held.add(value);
    }
  }

  /// Whether some phrase begins with these words.
  boolean isPrefix(long phrase) {
    return find(phrase) >= 0;
  }

  /// What exactly these words stand for; empty when nothing.
  List<V> get(long phrase) {
    int at = find(phrase);
    return at < 0 || slots[at] == PREFIX_ONLY ? List.of() : values.get(slots[at]);
  }

  List<V> get(List<String> words) {
    long hash = ROOT;
    for (String word : words) {
      hash = extend(hash, word);
    }
    return get(hash);
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 29) & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return at;
      }
      at = at + 1 & mask;
    }
    return -1;
  }

  private int slotOf(long key) {
    int found = find(key);
    if (found >= 0) {
      return found;
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    size++;
    return put(key, PREFIX_ONLY);
  }

  private int put(long key, int slot) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 29) & mask;
    while (keys[at] != 0) {
      at = at + 1 & mask;
    }
    keys[at] = key;
    slots[at] = slot;
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldKeys.length * 2];
    Arrays.fill(slots, PREFIX_ONLY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldSlots[i]);
      }
    }
  }
}
