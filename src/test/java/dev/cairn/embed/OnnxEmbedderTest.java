package dev.cairn.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {
  private static OnnxEmbedder embedder;

  @BeforeAll
  static void load() throws IOException {
    embedder = OnnxEmbedder.load(EmbeddingModel.BGE_SMALL);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void textsThatMeanTheSameLieNearer() {
    float[] question = embedder.embed("how do i learn calculus");
    assertThat(dot(question, embedder.embed("best way to study derivatives and integrals")))
        .isGreaterThan(dot(question, embedder.embed("my graphics card is out of memory")) + 0.1);
  }

  @Test
  void vectorsHaveLengthOne() {
    float[] vector = embedder.embed("probability");
    assertThat(vector).hasSize(embedder.dimensions());
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void aTextsVectorDoesNotDependOnItsNeighbours() {
    List<String> texts = List.of("calculus", "a much longer text about linear algebra", "", "x");
    List<float[]> all = embedder.embedAll(texts, Progress.NONE);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(all.get(i)).isEqualTo(embedder.embed(texts.get(i)));
    }
  }

  @Test
  void progressEndsAtTheTotal() {
    var reports = new ArrayList<Integer>();
    embedder.embedAll(List.of("a", "b", "c"), (done, _) -> reports.add(done));
    assertThat(reports).containsExactly(1, 2, 3);
  }

  @Test
  void aTextWithoutEndIsCut() {
    assertThat(embedder.embed("deep learning ".repeat(20_000))).hasSize(embedder.dimensions());
  }

  @Test
  void aModelThatIsNotThereIsAnIoFailure() {
    var missing =
        new EmbeddingModel("none", "none.onnx", "none.json", 1, 8, EmbeddingModel.Pooling.FIRST, 1);
    assertThatThrownBy(() -> OnnxEmbedder.load(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.json");
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
