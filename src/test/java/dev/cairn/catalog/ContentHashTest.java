package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Note;
import dev.cairn.model.TopicId;
import dev.cairn.testing.Fixtures;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final Note NOTE =
      new Note("a/b", new TopicId("a"), Depth.USE, "Title", "Text", List.of("q"), List.of());

  @Test
  void staysTheSameFromRunToRun() {
    assertThat(ContentHash.of("limits")).isEqualTo("4549102b68bfeb692b9c839f6a886983");
    assertThat(ContentHash.of(NOTE)).isEqualTo("7c13390f0e7d57b0d0df99b2ec5bea79");
  }

  @Test
  void tellsEveryEntryOfTheFixtureFromEveryOther() {
    Catalog rust = Fixtures.rust();
    var hashes = new HashSet<String>();
    rust.topics().forEach(topic -> assertThat(hashes.add(ContentHash.of(topic))).isTrue());
    rust.resources().forEach(one -> assertThat(hashes.add(ContentHash.of(one))).isTrue());
    rust.notes().forEach(note -> assertThat(hashes.add(ContentHash.of(note))).isTrue());
    rust.goals().forEach(goal -> assertThat(hashes.add(ContentHash.of(goal))).isTrue());
  }

  @Test
  void readingTheSameFilesAgainGivesTheSameHashes() {
    Catalog again = Fixtures.read(Fixtures.rustFolder());
    assertThat(again.topics())
        .extracting(ContentHash::of)
        .containsExactlyElementsOf(Fixtures.rust().topics().stream().map(ContentHash::of).toList());
  }

  @Test
  void aTextThatMovesFromOneComponentToTheNextChangesIt() {
    Goal one = new Goal(new GoalId("g"), "ab", Depth.USE, "c", List.of());
    Goal other = new Goal(new GoalId("g"), "a", Depth.USE, "bc", List.of());
    assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
  }
}
