package dev.cairn.plan;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Kind;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;

/// Catalogs of random acyclic prerequisites: topic `t7` only ever needs topics of lower numbers.
final class RandomCatalogs {
  private static final List<Depth> TAUGHT = List.of(Depth.INTUITION, Depth.WORKING, Depth.RESEARCH);

  private RandomCatalogs() {}

  static Catalog catalog(long seed, int topics) {
    var random = new Random(seed);
    var all = new ArrayList<Topic>();
    var resources = new ArrayList<Resource>();
    for (int i = 0; i < topics; i++) {
      all.add(topic(random, i));
      for (int r = random.nextInt(6); r > 0; r--) {
        resources.add(resource(random, resources.size(), i));
      }
    }
    var info = new CatalogInfo("Random", Optional.empty(), Optional.empty(), "en");
    return new Catalog(info, List.of(), Examples.NONE, all, resources, List.of());
  }

  static TopicId id(int number) {
    return new TopicId("t" + number);
  }

  private static Topic topic(Random random, int number) {
    var needs = new ArrayList<Prerequisite>();
    var numbers = new TreeSet<Integer>();
    for (int n = Math.min(number, random.nextInt(4)); n > 0; n--) {
      numbers.add(random.nextInt(number));
    }
    for (int needed : numbers) {
      Depth from = random.nextInt(3) == 0 ? TAUGHT.get(random.nextInt(3)) : Depth.USE;
      Optional<Depth> depth =
          random.nextInt(3) == 0 ? Optional.of(TAUGHT.get(random.nextInt(3))) : Optional.empty();
      needs.add(new Prerequisite(id(needed), from, depth, "for t" + number));
    }
    Map<Depth, Double> hours =
        Map.of(Depth.INTUITION, 2.0, Depth.WORKING, 10.0 + number, Depth.RESEARCH, 40.0 + number);
    return new Topic(id(number), "T" + number, List.of(), "", "", hours, needs, Map.of());
  }

  private static Resource resource(Random random, int number, int topic) {
    Kind kind = List.of(Kind.values()).get(random.nextInt(Kind.values().length));
    var covers = new ArrayList<Coverage>();
    covers.add(new Coverage(id(topic), ""));
    if (topic > 0 && random.nextBoolean()) {
      covers.add(new Coverage(id(random.nextInt(topic)), "chapter " + number));
    }
    return new Resource(
        new ResourceId("r" + number),
        "R" + number,
        Optional.of("https://example.org/" + number),
        Optional.empty(),
        "Somebody",
        kind,
        covers,
        EnumSet.of(TAUGHT.get(random.nextInt(3)), TAUGHT.get(random.nextInt(3))),
        random.nextInt(4) == 0,
        List.of(Price.values()).get(random.nextInt(3)),
        OptionalDouble.of(1 + random.nextInt(60)),
        "en",
        "Because " + number);
  }
}
