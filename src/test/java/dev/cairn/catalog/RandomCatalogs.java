package dev.cairn.catalog;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.Note;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Catalogs that differ in everything that may differ, from a seed.
final class RandomCatalogs {
  private static final String LETTERS = "abc xyz\n\t$'\"\\é世😀\u0000";

  private final Random random;

  RandomCatalogs(long seed) {
    this.random = new Random(seed);
  }

  Catalog next() {
    int topicCount = random.nextInt(8);
    int resourceCount = random.nextInt(8);
    return new Catalog(
        new CatalogInfo(
            text(),
            optional(() -> new TopicId("t" + random.nextInt(9))),
            optional(() -> new GoalId("g0")),
            "de"),
        listOf(
            random.nextInt(4),
            i -> new Goal(new GoalId("g" + i), text(), depth(), text(), texts())),
        new Examples(texts(), texts(), texts()),
        listOf(topicCount, this::topic),
        listOf(resourceCount, this::resource),
        listOf(random.nextInt(4), this::note));
  }

  private Topic topic(int number) {
    List<Prerequisite> needs =
        listOf(
            number == 0 ? 0 : random.nextInt(3),
            _ ->
                new Prerequisite(
                    new TopicId("t" + random.nextInt(number)),
                    depth(),
                    optional(this::depth),
                    text()));
    Map<Depth, Double> hours = new EnumMap<>(Depth.class);
    Map<Depth, List<String>> outcomes = new EnumMap<>(Depth.class);
    for (Depth depth : depths()) {
      hours.put(depth, random.nextDouble() * 100);
      outcomes.put(depth, texts());
    }
    return new Topic(
        new TopicId("t" + number), text(), texts(), text(), text(), hours, needs, outcomes);
  }

  private Resource resource(int number) {
    return new Resource(
        new ResourceId("r" + number),
        text(),
        optional(this::text),
        optional(this::text),
        text(),
        oneOf(Kind.values()),
        listOf(random.nextInt(3), i -> new Coverage(new TopicId("t" + i), text())),
        depths(),
        random.nextBoolean(),
        oneOf(Price.values()),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
        "en",
        text());
  }

  private Note note(int number) {
    return new Note(
        "folder/note " + number,
        new TopicId("t" + number),
        depth(),
        text(),
        text(),
        texts(),
        listOf(random.nextInt(3), i -> new ResourceId("r" + i)));
  }

  private Depth depth() {
    return oneOf(Depth.values());
  }

  private <T> T oneOf(T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private Set<Depth> depths() {
    var depths = EnumSet.noneOf(Depth.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      depths.add(depth());
    }
    return depths;
  }

  private List<String> texts() {
    return listOf(random.nextInt(3), _ -> text());
  }

  private String text() {
    var text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 20_000 : 12); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private static <T> List<T> listOf(int size, IntFunction<T> element) {
    var list = new ArrayList<T>();
    for (int i = 0; i < size; i++) {
      list.add(element.apply(i));
    }
    return list;
  }
}
