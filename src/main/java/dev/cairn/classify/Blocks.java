package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Arrays of numbers in a file, each with its length before it.
final class Blocks {
  /// A longer array means a damaged file.
  private static final int MAX_LENGTH = 400_000_000;

  private Blocks() {}

  static void write(DataOutput out, int[] values) throws IOException {
    var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  static void write(DataOutput out, float[] values) throws IOException {
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  static void write(DataOutput out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] values = new int[length(in)];
    ByteBuffer.wrap(bytes(in, values.length * Integer.BYTES)).asIntBuffer().get(values);
    return values;
  }

  static float[] readFloats(DataInput in) throws IOException {
    float[] values = new float[length(in)];
    ByteBuffer.wrap(bytes(in, values.length * Float.BYTES)).asFloatBuffer().get(values);
    return values;
  }

  static byte[] readBytes(DataInput in) throws IOException {
    return bytes(in, length(in));
  }

  static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_LENGTH) {
      throw new IOException("the model is damaged: a length of " + length);
    }
    return length;
  }

  private static byte[] bytes(DataInput in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
