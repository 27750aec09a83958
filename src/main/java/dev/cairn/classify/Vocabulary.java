package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The features that training saw often enough, and how telling each is.
///
/// A feature's value is `(1 + ln count) · idf`; each group of features is then scaled to the length
/// that its weight gives, so that a long post does not shout louder than a short question.
final class Vocabulary {
  private final int[] hashes;
  private final float[] idf;
  private final int[] table;

  private Vocabulary(int[] hashes, float[] idf) {
    this.hashes = hashes;
    this.idf = idf;
    this.table = table(hashes);
  }

  int size() {
    return hashes.length;
  }

  /// @param atLeast how many texts must have a feature for it to count
  static Vocabulary of(List<FeatureHasher.Features> texts, int atLeast) {
    int total = texts.stream().mapToInt(text -> text.hashes().length).sum();
    int[] all = new int[total];
    int at = 0;
    for (FeatureHasher.Features text : texts) {
      System.arraycopy(text.hashes(), 0, all, at, text.hashes().length);
      at += text.hashes().length;
    }
    Arrays.sort(all);
    int kept = 0;
    float[] idf = new float[total];
    int from = 0;
    while (from < total) {
      int to = from;
      while (to < total && all[to] == all[from]) {
        to++;
      }
      if (to - from >= atLeast) {
        idf[kept] = (float) Math.log(1 + (double) texts.size() / (to - from));
        all[kept] = all[from];
        kept++;
      }
      from = to;
    }
    return new Vocabulary(Arrays.copyOf(all, kept), Arrays.copyOf(idf, kept));
  }

  SparseVector vector(FeatureHasher.Features text) {
    int[] hashesOfText = text.hashes();
    int[] indices = new int[hashesOfText.length];
    float[] values = new float[hashesOfText.length];
    byte[] groups = new byte[hashesOfText.length];
    double[] squares = new double[FeatureHasher.GROUPS];
    int size = 0;
    for (int i = 0; i < hashesOfText.length; i++) {
      int index = indexOf(hashesOfText[i]);
      if (index < 0) {
        continue;
      }
      int count = text.counts()[i];
      float value = idf[index] * (count == 1 ? 1 : (float) (1 + Math.log(count)));
      indices[size] = index;
      values[size] = value;
      groups[size] = text.groups()[i];
      squares[groups[size]] += (double) value * value;
      size++;
    }
    for (int i = 0; i < size; i++) {
      values[i] *= (float) (FeatureHasher.weightOf(groups[i]) / Math.sqrt(squares[groups[i]]));
    }
    return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }

  private int indexOf(int hash) {
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != 0) {
      if (hashes[table[at] - 1] == hash) {
        return table[at] - 1;
      }
      at = at + 1 & mask;
    }
    return -1;
  }

  private static int[] table(int[] hashes) {
    int[] table = new int[Math.max(16, Integer.highestOneBit(hashes.length + 1) * 4)];
    int mask = table.length - 1;
    for (int i = 0; i < hashes.length; i++) {
      int at = hashes[i] & mask;
      while (table[at] != 0) {
        at = at + 1 & mask;
      }
      table[at] = i + 1;
    }
    return table;
  }

  void write(DataOutput out) throws IOException {
    Blocks.write(out, hashes);
    Blocks.write(out, idf);
  }

  static Vocabulary read(DataInput in) throws IOException {
    return new Vocabulary(Blocks.readInts(in), Blocks.readFloats(in));
  }
}
