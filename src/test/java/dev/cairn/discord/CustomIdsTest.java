package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.testing.Fixtures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdsTest {
  private static final Catalog RUST = Fixtures.rust();
  private static final ShortNames NAMES = new ShortNames(RUST);
  private static final List<Depth> DEPTHS = List.of(Depth.values());
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final long ADA = 111_111_111_111_111_111L;
  private static final long BOB = 222_222_222_222_222_222L;

  private final CustomIds ids =
      new CustomIds(
          new Signer("a key of sixteen bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

  private static ViewState state() {
    return new ViewState(
        ViewState.Screen.PATH,
        Optional.of(new TopicId("rust")),
        Optional.empty(),
        Optional.empty(),
        RUST.goals().stream().map(Goal::id).findFirst(),
        List.of(),
        Constraints.NONE,
        List.of(),
        "",
        0);
  }

  private String write(Verb verb, ViewState state) {
    return ids.write(new View.Action(verb, 3, state), ids.stamp(Owners.of(ADA)));
  }

  @Test
  void whatIsWrittenIsReadByItsOwner() {
    String id = write(Verb.FREE, state());
    assertThat(ids.read(id, ADA, false, NAMES))
        .isInstanceOfSatisfying(
            Control.Use.class,
            use -> {
              assertThat(use.verb()).isEqualTo(Verb.FREE);
              assertThat(use.argument()).isEqualTo(3);
              assertThat(use.state()).isEqualTo(state());
            });
  }

  @Test
  void anybodyElseIsTurnedAway() {
    assertThat(ids.read(write(Verb.FREE, state()), BOB, false, NAMES))
        .isEqualTo(new Control.NotYours());
    assertThat(ids.read(write(Verb.FREE, state()), BOB, true, NAMES))
        .isEqualTo(new Control.NotYours());
  }

  @Test
  void moderatorsMayDismiss() {
    assertThat(ids.read(write(Verb.DISMISS, state()), BOB, true, NAMES))
        .isInstanceOf(Control.Use.class);
  }

  @Test
  void theMemberItWasMadeForOwnsItToo() {
    var stamp = ids.stamp(new Owners(ADA, Optional.of(BOB)));
    String id = ids.write(new View.Action(Verb.FREE, 0, state()), stamp);
    assertThat(ids.read(id, ADA, false, NAMES)).isInstanceOf(Control.Use.class);
    assertThat(ids.read(id, BOB, false, NAMES)).isInstanceOf(Control.Use.class);
    assertThat(ids.read(id, 3, false, NAMES)).isEqualTo(new Control.NotYours());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0abc",
        "1!!!!",
        "goal:research",
        "1AAAAAAAAAAAAAAAAAAAA",
        "\u202E",
        "2AAAA"
      })
  void foreignIdsAreUnreadable(String id) {
    assertThat(ids.read(id, ADA, true, NAMES)).isEqualTo(new Control.Unreadable());
  }

  @Test
  void noChangedCharacterGoesUnnoticed() {
    String id = write(Verb.GOAL, state());
    for (int i = 1; i < id.length() - 1; i++) {
      char other = id.charAt(i) == 'A' ? 'B' : 'A';
      String forged = id.substring(0, i) + other + id.substring(i + 1);
      assertThat(ids.read(forged, ADA, true, NAMES)).isEqualTo(new Control.Unreadable());
    }
  }

  @Test
  void anotherKeyReadsNothing() {
    var others = new CustomIds(new Signer(new byte[16]));
    assertThat(others.read(write(Verb.GOAL, state()), ADA, false, NAMES))
        .isEqualTo(new Control.Unreadable());
  }

  @Test
  void whatTheCatalogNoLongerHasIsGone() {
    var empty =
        new ShortNames(
            new Catalog(RUST.info(), List.of(), RUST.examples(), List.of(), List.of(), List.of()));
    assertThat(ids.read(write(Verb.FREE, state()), ADA, false, empty))
        .isEqualTo(new Control.Gone());
    assertThat(ids.read(write(Verb.DISMISS, state()), ADA, false, empty))
        .isInstanceOf(Control.Use.class);
  }

  @Test
  void asManyKnownTopicsAsTheMenuAllowsAlwaysFit() {
    List<KnownTopic> known =
        RUST.topics().stream()
            .limit(CustomIds.MAX_KNOWN)
            .map(topic -> new KnownTopic(topic.id(), Depth.WORKING))
            .toList();
    ViewState full =
        state()
            .withKnown(known)
            .withConstraints(
                Constraints.NONE
                    .withFormat(Optional.of(Kind.BOOK))
                    .withFreeOnly(true)
                    .withHoursPerWeek(OptionalDouble.of(5))
                    .withWeeks(OptionalDouble.of(12)));
    String id =
        ids.write(
            new View.Action(Verb.KNOW, 0, full), ids.stamp(new Owners(ADA, Optional.of(BOB))));
    assertThat(id).hasSizeLessThanOrEqualTo(100);
    assertThat(ids.read(id, BOB, false, NAMES))
        .isInstanceOfSatisfying(Control.Use.class, use -> assertThat(use.state()).isEqualTo(full));
  }

  private static <E> E any(Random random, List<E> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void anyStateFitsAndNothingIsReadThatWasNotWritten() {
    long seed = 4;
    var random = new Random(seed);
    List<Topic> topics = List.copyOf(RUST.topics());
    List<Resource> resources = List.copyOf(RUST.resources());
    List<Note> notes = List.copyOf(RUST.notes());
    for (int round = 0; round < 5_000; round++) {
      var known = new ArrayList<KnownTopic>();
      for (int i = random.nextInt(20); i > 0; i--) {
        known.add(
            new KnownTopic(topics.get(random.nextInt(topics.size())).id(), any(random, DEPTHS)));
      }
      var excluded = EnumSet.noneOf(Kind.class);
      for (int i = random.nextInt(4); i > 0; i--) {
        excluded.add(any(random, KINDS));
      }
      var names = new ArrayList<String>();
      for (int i = random.nextInt(4); i > 0; i--) {
        names.add("ü".repeat(random.nextInt(20)));
      }
      var constraints =
          new Constraints(
              random.nextBoolean() ? Optional.of(any(random, KINDS)) : Optional.empty(),
              excluded,
              random.nextBoolean(),
              random.nextBoolean()
                  ? OptionalDouble.of(random.nextInt(1, 1000) / 10.0)
                  : OptionalDouble.empty(),
              random.nextBoolean()
                  ? OptionalDouble.of(random.nextInt(1, 1000) / 10.0)
                  : OptionalDouble.empty(),
              random.nextBoolean() ? Optional.of("de") : Optional.empty(),
              random.nextBoolean() ? Optional.of(any(random, DEPTHS)) : Optional.empty(),
              names);
      var state =
          new ViewState(
              any(random, List.of(ViewState.Screen.values())),
              random.nextBoolean()
                  ? Optional.of(topics.get(random.nextInt(topics.size())).id())
                  : Optional.empty(),
              random.nextBoolean()
                  ? Optional.of(topics.get(random.nextInt(topics.size())).id())
                  : Optional.empty(),
              random.nextBoolean()
                  ? Optional.of(notes.get(random.nextInt(notes.size())).id())
                  : Optional.empty(),
              random.nextBoolean()
                  ? RUST.goals().stream().map(Goal::id).findAny()
                  : Optional.empty(),
              known,
              constraints,
              random.nextBoolean()
                  ? List.of(resources.get(random.nextInt(resources.size())).id())
                  : List.of(),
              "a good ü book ".repeat(random.nextInt(6)),
              random.nextInt(ViewState.MAX_PAGES));
      Verb verb = any(random, List.of(Verb.values()));
      var stamp =
          ids.stamp(new Owners(ADA, random.nextBoolean() ? Optional.of(BOB) : Optional.empty()));
      String id = ids.write(new View.Action(verb, random.nextInt(64), state), stamp);
      assertThat(id).as("seed %d", seed).hasSizeBetween(1, 100);
      assertThat(ids.read(id, ADA, false, NAMES))
          .isInstanceOfSatisfying(
              Control.Use.class,
              use -> {
                assertThat(use.verb()).isEqualTo(verb);
                ViewState read = use.state();
                assertThat(read.topic()).isEqualTo(state.topic());
                assertThat(read.subject()).isEqualTo(state.subject());
                assertThat(read.goal()).isEqualTo(state.goal());
                assertThat(read.page()).isEqualTo(state.page());
                assertThat(state.known()).startsWith(read.known().toArray(KnownTopic[]::new));
                assertThat(read.constraints().withExcludedNames(List.of()))
                    .isEqualTo(constraints.withExcludedNames(List.of()));
              });
    }
  }
}
