package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.embed.Embedder;
import dev.cairn.embed.Progress;
import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierModelTest {
  private static final String QUESTION = "i want to ship image search at work";

  @TempDir Path folder;

  @Test
  void isTheSameByteForByteFromTheSameCatalog() throws IOException {
    Path one =
        save("one", ClassifierTrainer.train(TinyCatalog.CATALOG, Optional.of(new Letters())));
    Path two =
        save("two", ClassifierTrainer.train(TinyCatalog.CATALOG, Optional.of(new Letters())));
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void saysTheSameAfterItWasSavedAndLoaded() throws IOException {
    var embedder = new Letters();
    ClassifierModel model = ClassifierTrainer.train(TinyCatalog.CATALOG, Optional.of(embedder));
    ClassifierModel loaded = ClassifierModel.load(save("model", model));
    Optional<float[]> vector = Optional.of(embedder.embed(QUESTION));
    Understanding before = understander(TinyCatalog.CATALOG, model).understand(QUESTION, vector);
    Understanding after = understander(TinyCatalog.CATALOG, loaded).understand(QUESTION, vector);
    assertThat(after.intent()).isEqualTo(before.intent());
    assertThat(after.scope()).isCloseTo(before.scope(), within(0.02));
    assertThat(after.goal().orElseThrow().best()).isEqualTo(before.goal().orElseThrow().best());
  }

  @Test
  void refusesADamagedFile() throws IOException {
    Path file = save("model", ClassifierTrainer.train(TinyCatalog.CATALOG, Optional.empty()));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> ClassifierModel.load(file)).isInstanceOf(IOException.class);
    Files.write(file, new byte[64]);
    assertThatThrownBy(() -> ClassifierModel.load(file)).hasMessageContaining("reindex");
  }

  @Test
  void classifiesWithGoalsAlone() {
    Catalog catalog =
        goalsOnly(
            goal("weather", "will it rain", "is it sunny today", "how cold is it", "storm warning"),
            goal("money", "send cash", "my bank balance", "pay the bill", "transfer money to mum"),
            goal("music", "play a song", "next track please", "louder music", "skip this song"));
    Understanding understanding =
        understander(catalog, ClassifierTrainer.train(catalog, Optional.empty()))
            .understand("transfer some money to my bank");
    assertThat(understanding.goal().orElseThrow().best()).isEqualTo(new GoalId("money"));
    assertThat(understanding.goal().orElseThrow().alternatives()).hasSize(2);
  }

  @Test
  void goalsWithoutExamplesGoByTheirTitles() {
    Catalog catalog = goalsOnly(goal("trips-abroad"), goal("garden-work"));
    Understanding understanding =
        understander(catalog, ClassifierTrainer.train(catalog, Optional.empty()))
            .understand("work in the garden");
    assertThat(understanding.goal().orElseThrow().best()).isEqualTo(new GoalId("garden-work"));
  }

  @Test
  void aCatalogWithoutGoalsTakesEverythingForItsOwn() {
    Catalog catalog = goalsOnly();
    Understanding understanding =
        understander(catalog, ClassifierTrainer.train(catalog, Optional.empty()))
            .understand("anything at all");
    assertThat(understanding.goal()).isEmpty();
    assertThat(understanding.scope()).isEqualTo(1);
    assertThat(understanding.intent()).isNotEqualTo(Intent.UNCLEAR);
  }

  private static Understander understander(Catalog catalog, ClassifierModel model) {
    return new Understander(catalog, model, UnderstanderTest.CLOCK);
  }

  private Path save(String name, ClassifierModel model) throws IOException {
    Path file = folder.resolve(name);
    model.save(file);
    return file;
  }

  private static Goal goal(String id, String... examples) {
    return new Goal(new GoalId(id), id.replace('-', ' '), Depth.WORKING, "", List.of(examples));
  }

  private static Catalog goalsOnly(Goal... goals) {
    return new Catalog(
        new CatalogInfo("", Optional.empty(), Optional.empty(), "en"),
        List.of(goals),
        Examples.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  /// Embeds by how often each letter occurs: poor, but quick and always the same.
  private static final class Letters implements Embedder {
    @Override
    public int dimensions() {
      return 26;
    }

    @Override
    public String name() {
      return "letters";
    }

    @Override
    public float[] embed(String text) {
      float[] vector = new float[26];
      text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> vector[c - 'a']++);
      double squares = 1e-9;
      for (float value : vector) {
        squares += (double) value * value;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Progress progress) {
      var vectors = new ArrayList<float[]>();
      texts.forEach(text -> vectors.add(embed(text)));
      return vectors;
    }

    @Override
    public void close() {}
  }
}
