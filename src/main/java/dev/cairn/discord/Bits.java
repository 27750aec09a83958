package dev.cairn.discord;

import java.util.Arrays;

/// Numbers of any width, packed one after the other.
final class Bits {
  private Bits() {}

  /// Packs numbers.
  static final class Writer {
    private byte[] bytes = new byte[16];
    private int length;

    void put(long value, int width) {
      for (int bit = width - 1; bit >= 0; bit--) {
        if (length == bytes.length * 8) {
          bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        if (((value >>> bit) & 1) != 0) {
          bytes[length / 8] |= (byte) (0x80 >>> (length % 8));
        }
        length++;
      }
    }

    void put(boolean value) {
      put(value ? 1 : 0, 1);
    }

    /// How many bits were put.
    int length() {
      return length;
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, (length + 7) / 8);
    }
  }

  /// Unpacks numbers; beyond the end everything is 0.
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long get(int width) {
      long value = 0;
      for (int i = 0; i < width; i++, at++) {
        boolean set = at < bytes.length * 8 && (bytes[at / 8] & (0x80 >>> (at % 8))) != 0;
        value = (value << 1) | (set ? 1 : 0);
      }
      return value;
    }

    boolean get() {
      return get(1) != 0;
    }
  }
}
