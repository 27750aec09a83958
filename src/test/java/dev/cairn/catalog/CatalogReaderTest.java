package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.testing.Fixtures;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
  private final Catalog rust = Fixtures.rust();

  @Test
  void readsEveryPartOfTheFixture() {
    assertThat(rust.topics()).hasSize(14);
    assertThat(rust.resources()).hasSize(20);
    assertThat(rust.notes()).hasSize(9);
    assertThat(rust.goals())
        .extracting(goal -> goal.id().value())
        .containsExactly("project", "gist", "internals");
    assertThat(rust.goals()).allSatisfy(goal -> assertThat(goal.examples()).hasSize(16));
    assertThat(rust.examples().outOfScope()).hasSize(18);
    assertThat(rust.examples().askBack()).hasSize(8);
    assertThat(rust.examples().anyGoal()).hasSize(8);
    assertThat(rust.info().title()).isEqualTo("Learning Rust");
    assertThat(rust.info().defaultTopic()).contains(new TopicId("rust"));
    assertThat(rust.info().defaultGoal()).contains(new GoalId("gist"));
  }

  @Test
  void readsATopicWhole() {
    Topic topic = rust.topic(new TopicId("rust")).orElseThrow();
    assertThat(topic.aliases())
        .containsExactly("rust programming", "rustlang", "the rust language");
    assertThat(topic.hoursAt(Depth.WORKING)).isEqualTo(40);
    assertThat(topic.needs().getLast())
        .isEqualTo(
            new Prerequisite(
                new TopicId("concurrency"),
                Depth.RESEARCH,
                Optional.of(Depth.WORKING),
                "Sharing data safely is what Rust is known for."));
    assertThat(topic.outcomes().get(Depth.INTUITION))
        .containsExactly("say what the borrow checker protects you from");
  }

  @Test
  void readsAResourceWhole() {
    Resource book = rust.resource(new ResourceId("the-book")).orElseThrow();
    assertThat(book.url()).contains("https://doc.rust-lang.org/book/");
    assertThat(book.kind()).isEqualTo(Kind.BOOK);
    assertThat(book.topics()).contains(new Coverage(new TopicId("ownership"), "chapter 4"));
    assertThat(book.depths()).containsExactly(Depth.INTUITION, Depth.WORKING);
    assertThat(book.start()).isTrue();
    assertThat(book.price()).isEqualTo(Price.FREE);
    assertThat(book.hours()).isEqualTo(OptionalDouble.of(40));
    assertThat(book.language()).isEqualTo("en");
  }
}
