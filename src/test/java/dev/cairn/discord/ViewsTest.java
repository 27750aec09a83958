package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.answer.Answer;
import dev.cairn.discord.loopback.LoopbackDiscord;
import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.testing.Fixtures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {
  private static final Catalog RUST = Fixtures.rust();
  private static final CustomIds IDS = new CustomIds(new Signer(new byte[32]));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestBrain brain = new TestBrain(RUST);
  private final Views views = new Views(RUST, Speech.english());

  private static Understanding wish(String topic, String goal) {
    return new Understanding(
        Intent.LEARN_PATH,
        1,
        Optional.of(GoalGuess.certain(new GoalId(goal))),
        Optional.of(new TopicId(topic)),
        List.of(),
        List.of(),
        Constraints.NONE,
        List.of(),
        Optional.empty());
  }

  private Shown show(Understanding understanding, String text, Frame frame) {
    return views.show(brain.answer(text, understanding, Optional.empty()), text, 0, frame);
  }

  private void golden(String name, Shown shown) {
    assertFits(shown.view());
    Golden.check(getClass(), name, ViewText.of(shown.view()));
  }

  /// What Discord would say to a view, laid out and plain.
  private static void assertFits(View view) {
    try {
      var stamp = IDS.stamp(new Owners(1, Optional.of(2L)));
      String json =
          Messages.laidOut(view, action -> IDS.write(action, stamp), List.of()).toData().toString();
      assertThat(LoopbackDiscord.brokenLimits(JSON.readTree(json))).isEmpty();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPathToUnderstandTheIdeas() {
    golden("pathToUnderstandTheIdeas", show(wish("rust", "gist"), "", Frame.toAll()));
  }

  @Test
  void aPathIsSharedFromAPrivateAnswer() {
    Shown shown = show(wish("borrowing", "gist"), "", Frame.toOne());
    golden("privatePath", shown);
  }

  @Test
  void aPathToTheBottom() {
    golden("pathToTheBottom", show(wish("rust", "internals"), "", Frame.toAll()));
  }

  @Test
  void noTheoryIsNeededToUseIt() {
    golden("noTheory", show(wish("rust", "project"), "", Frame.toAll()));
  }

  @Test
  void whatIsKnownIsLeftOutAndStaysInTheMenu() {
    Understanding known =
        wish("rust", "gist")
            .withKnown(List.of(new KnownTopic(new TopicId("programming"), Depth.RESEARCH)));
    golden("known", show(known, "", Frame.toAll()));
  }

  @Test
  void aPathForTwoWeeks() {
    Understanding hurried =
        wish("rust", "internals")
            .withConstraints(
                Constraints.NONE
                    .withWeeks(OptionalDouble.of(2))
                    .withHoursPerWeek(OptionalDouble.of(10))
                    .withFreeOnly(true));
    golden("twoWeeks", show(hurried, "", Frame.toAll()));
  }

  @Test
  void aPathForSomebodyElseGreetsThem() {
    Shown shown = show(wish("borrowing", "gist"), "", Frame.toAll().withMention("<@42>"));
    assertThat(ViewText.of(shown.view())).startsWith("<@42>\n## Borrowing");
    assertFits(shown.view());
  }

  @Test
  void anUnclearGoalIsAskedBack() {
    golden("askBack", show(wish("rust", "gist").withIntent(Intent.UNCLEAR), "", Frame.toAll()));
  }

  @Test
  void aTopicCard() {
    Answer.TopicCard card = brain.topic("borrowing").orElseThrow();
    golden("card", views.show(card, "", 0, Frame.toOne()));
  }

  @Test
  void aStepByItself() {
    var path = (Answer.Path) brain.answer("", wish("rust", "internals"), Optional.empty());
    Answer.TopicCard card = brain.topic("borrowing").orElseThrow();
    golden("step", views.step(path, new TopicId("borrowing"), card, 0, Frame.toOne()));
  }

  @Test
  void foundResources() {
    golden(
        "resources",
        show(
            wish("rust", "gist").withIntent(Intent.FIND_RESOURCES),
            "a book on rust",
            Frame.toOne()));
  }

  @Test
  void nothingFitsAndTheNearestIsOffered() {
    Understanding podcast =
        wish("lifetimes", "gist")
            .withIntent(Intent.FIND_RESOURCES)
            .withConstraints(
                Constraints.NONE.withFormat(Optional.of(dev.cairn.model.Kind.PODCAST)));
    golden("nothingFits", show(podcast, "", Frame.toOne()));
  }

  @Test
  void twoResourcesCompared() {
    List<ResourceId> two =
        RUST.resources().stream().limit(2).map(dev.cairn.model.Resource::id).toList();
    golden(
        "compared",
        show(
            wish("rust", "gist").withIntent(Intent.COMPARE).withResources(two), "", Frame.toOne()));
  }

  @Test
  void aNote() {
    golden("note", show(wish("ownership", "gist").withIntent(Intent.EXPLAIN), "", Frame.toOne()));
  }

  @Test
  void unknownTopicsAreSuggestedAsButtons() {
    var ask =
        new Answer.AskTopic(
            wish("rust", "gist").withDestination(Optional.empty()),
            RUST.topics().stream().limit(4).toList());
    golden("askTopic", views.show(ask, "", 0, Frame.toAll()));
  }

  @Test
  void outOfScopeIsOneSentence() {
    golden(
        "outOfScope",
        show(wish("rust", "gist").withIntent(Intent.OUT_OF_SCOPE), "", Frame.toAll()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt-BR", "hi", "ja"})
  void everyReplyFitsInEveryLanguage(String language) {
    var spoken = new Views(RUST, Speech.in(Locale.forLanguageTag(language)));
    for (Topic topic : RUST.topics()) {
      for (Goal goal : RUST.goals()) {
        Understanding understanding = wish(topic.id().value(), goal.id().value());
        for (Intent intent : Intent.values()) {
          Answer answer = brain.answer("rust", understanding.withIntent(intent), Optional.empty());
          for (Frame frame : List.of(Frame.toOne(), Frame.toAll().plain())) {
            assertFits(spoken.show(answer, "rust", 0, frame).view());
          }
        }
      }
    }
  }

  @Test
  void theShippedCatalogFitsOnEveryPage() {
    Catalog shipped = Fixtures.read(Fixtures.shippedFolder());
    var shippedBrain = new TestBrain(shipped);
    var shippedViews = new Views(shipped, Speech.english());
    Goal deepest = shipped.goals().stream().max(Comparator.comparing(Goal::depth)).orElseThrow();
    int count = 0;
    // Every third topic: neighbours have much of their paths in common.
    for (Topic topic : everyThird(shipped.topics())) {
      Answer answer =
          shippedBrain.answer("", wish(topic.id().value(), deepest.id().value()), Optional.empty());
      boolean plain = count++ % 5 == 0;
      assertEveryStepIsShownOnce(
          shippedViews, answer, plain ? Frame.toAll().plain() : Frame.toOne());
      assertFits(
          shippedViews
              .show(shippedBrain.topic(topic.id().value()).orElseThrow(), "", 0, Frame.toOne())
              .view());
    }
  }

  private static List<Topic> everyThird(Collection<Topic> topics) {
    var third = new ArrayList<Topic>();
    int count = 0;
    for (Topic topic : topics) {
      if (count++ % 3 == 0) {
        third.add(topic);
      }
    }
    return third;
  }

  private static void assertEveryStepIsShownOnce(Views views, Answer answer, Frame frame) {
    if (!(answer instanceof Answer.Path path)) {
      return;
    }
    var text = new StringBuilder();
    int pages = 1;
    for (int page = 0; page < pages; page++) {
      Shown shown = views.show(answer, "", page, frame);
      assertFits(shown.view());
      pages = shown.pages();
      text.append(ViewText.of(shown.view()));
    }
    int number = 1;
    for (var step : path.path().steps()) {
      assertThat(text.toString())
          .containsOnlyOnce("**" + number++ + ". " + step.topic().title() + "**");
    }
  }

  @Test
  void hugeAndHostileEntriesAreNeverCutInMidSentence() {
    String sentence = "This sentence is here to take up room and to be kept whole. ";
    var topics = new ArrayList<Topic>();
    var ids = new HashSet<TopicId>();
    for (Topic topic : RUST.topics()) {
      ids.add(topic.id());
      topics.add(
          new Topic(
              topic.id(),
              topic.title() + " *_`|~@everyone",
              topic.aliases(),
              topic.area(),
              sentence.repeat(20),
              topic.hours(),
              topic.needs(),
              topic.outcomes()));
    }
    var resources =
        RUST.resources().stream()
            .map(
                r ->
                    new dev.cairn.model.Resource(
                        r.id(),
                        r.title() + "x".repeat(250),
                        r.url().map(url -> url + "?" + "y".repeat(700)),
                        r.isbn(),
                        r.by(),
                        r.kind(),
                        r.topics(),
                        r.depths(),
                        r.start(),
                        r.price(),
                        r.hours(),
                        r.language(),
                        sentence.repeat(80)))
            .toList();
    var notes =
        RUST.notes().stream()
            .map(
                n ->
                    new dev.cairn.model.Note(
                        n.id(),
                        n.topic(),
                        n.depth(),
                        n.title(),
                        sentence.repeat(150),
                        n.questions(),
                        n.compares()))
            .toList();
    var huge =
        new Catalog(
            RUST.info(), List.copyOf(RUST.goals()), RUST.examples(), topics, resources, notes);
    var hugeBrain = new TestBrain(huge);
    var hugeViews = new Views(huge, Speech.english());
    for (Goal goal : huge.goals()) {
      for (TopicId id : ids) {
        Answer answer = hugeBrain.answer("", wish(id.value(), goal.id().value()), Optional.empty());
        for (Frame frame : List.of(Frame.toOne(), Frame.toAll().plain())) {
          int pages = 1;
          for (int page = 0; page < pages; page++) {
            Shown shown = hugeViews.show(answer, "", page, frame);
            assertFits(shown.view());
            pages = shown.pages();
            assertWholeSentences(shown.view());
          }
        }
        Answer.TopicCard card = hugeBrain.topic(id.value()).orElseThrow();
        int pages = 1;
        for (int page = 0; page < pages; page++) {
          Shown shown = hugeViews.show(card, "", page, Frame.toOne());
          assertFits(shown.view());
          pages = shown.pages();
          assertWholeSentences(shown.view());
        }
      }
    }
  }

  private static void assertWholeSentences(View view) {
    String text = ViewText.of(view);
    int started = text.split("This sentence is here", -1).length;
    int ended = text.split("to be kept whole\\.", -1).length;
    assertThat(ended).isEqualTo(started);
  }
}
