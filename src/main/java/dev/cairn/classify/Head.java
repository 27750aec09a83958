package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One question asked of an utterance, such as "which goal": several learners, and how far to trust
/// each.
///
/// @param classes how many answers there are
/// @param words scores by words
/// @param dense learners that score by the sentence's embedding; present when trained with one
/// @param wordsTrust calibration of the words alone
/// @param trust calibration of words and embeddings together
record Head(
    int classes, LinearModel words, Optional<DenseLearners> dense, Blend wordsTrust, Blend trust) {

  /// What learns from embeddings.
  record DenseLearners(LinearModel linear, LinearModel discriminant, Neighbours neighbours) {}

  /// The probability of each answer.
  double[] probabilities(SparseVector vector, Optional<float[]> embedding) {
    var logs = new ArrayList<float[]>(4);
    logs.add(logs(words.scores(vector)));
    if (embedding.isPresent() && dense.isPresent()) {
      logs.addAll(denseLogs(dense.get(), embedding.get()));
      return trust.probabilities(logs);
    }
    return wordsTrust.probabilities(logs);
  }

  static List<float[]> denseLogs(DenseLearners dense, float[] embedding) {
    return List.of(
        logs(dense.linear().scores(embedding)),
        logs(dense.discriminant().scores(embedding)),
        logs(dense.neighbours().scores(dense.neighbours().similarities(embedding))));
  }

  static float[] logs(float[] scores) {
    Softmax.toLog(scores);
    return scores;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    words.write(out);
    wordsTrust.write(out);
    trust.write(out);
    out.writeBoolean(dense.isPresent());
    if (dense.isPresent()) {
      dense.get().linear().write(out);
      dense.get().discriminant().write(out);
      dense.get().neighbours().write(out);
    }
  }

  static Head read(DataInput in) throws IOException {
    int classes = in.readInt();
    LinearModel words = LinearModel.read(in);
    Blend wordsTrust = Blend.read(in);
    Blend trust = Blend.read(in);
    Optional<DenseLearners> dense =
        in.readBoolean()
            ? Optional.of(
                new DenseLearners(LinearModel.read(in), LinearModel.read(in), Neighbours.read(in)))
            : Optional.empty();
    return new Head(classes, words, dense, wordsTrust, trust);
  }
}
