package dev.cairn.embed;

import java.nio.FloatBuffer;

/// Where a model lies on the class path and how its answers are read.
///
/// @param name tells its vectors from those of another
/// @param modelResource the ONNX file
/// @param tokenizerResource the `tokenizer.json` beside it
/// @param dimensions numbers in a vector
/// @param maxPieces word pieces that are read at most; the rest of a text is cut
/// @param pooling how the pieces' states become one vector
/// @param threads on which one text is computed
public record EmbeddingModel(
    String name,
    String modelResource,
    String tokenizerResource,
    int dimensions,
    int maxPieces,
    Pooling pooling,
    int threads) {

  /// bge-small-en-v1.5 in 8 bits: chosen by measurement, see `docs/decisions/`.
  public static final EmbeddingModel BGE_SMALL =
      new EmbeddingModel(
          "bge-small-en-v1.5-q",
          "bge-small-en-v1.5-q.onnx",
          "bge-small-en-v1.5-q-tokenizer.json",
          384,
          192,
          Pooling.FIRST,
          2);

  /// How the states of a text's pieces become one vector.
  public enum Pooling {
    /// The state of `[CLS]`.
    FIRST {
      @Override
      float[] pool(FloatBuffer states, int pieces, int dimensions) {
        float[] vector = new float[dimensions];
        states.get(0, vector);
        return vector;
      }
    },
    /// The mean of all states.
    MEAN {
      @Override
      float[] pool(FloatBuffer states, int pieces, int dimensions) {
        float[] sum = new float[dimensions];
        float[] state = new float[dimensions];
        for (int piece = 0; piece < pieces; piece++) {
          states.get(piece * dimensions, state);
          for (int i = 0; i < dimensions; i++) {
            sum[i] += state[i];
          }
        }
        return sum;
      }
    };

    abstract float[] pool(FloatBuffer states, int pieces, int dimensions);
  }
}
