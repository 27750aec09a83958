package dev.cairn.catalog;

import dev.cairn.catalog.GraphReport.Counts;
import dev.cairn.catalog.GraphReport.SharedExample;
import dev.cairn.catalog.GraphReport.SharedName;
import dev.cairn.catalog.GraphReport.Spot;
import dev.cairn.catalog.GraphReport.Starts;
import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Looks a catalog over for a [GraphReport].
final class GraphReporter {
  private final Catalog catalog;
  private final List<Topic> topics;

  GraphReporter(Catalog catalog) {
    this.catalog = catalog;
    this.topics = List.copyOf(catalog.topics());
  }

  GraphReport report() {
    var holes = new ArrayList<Spot>();
    var thin = new ArrayList<Spot>();
    var twoStarts = new ArrayList<Starts>();
    Map<TopicId, Set<Depth>> asked = askedDepths();
    for (Topic topic : topics) {
      for (Depth depth : asked.getOrDefault(topic.id(), Set.of())) {
        Spot spot = spot(topic.id(), depth);
        if (spot.resources() == 0) {
          holes.add(spot);
        } else if (spot.resources() == 1 || spot.free() == 0) {
          thin.add(spot);
        }
      }
      for (Depth depth : Depth.values()) {
        List<String> starts = starts(topic.id(), depth);
        if (starts.size() > 1) {
          twoStarts.add(new Starts(topic.id(), depth, starts));
        }
      }
    }
    return new GraphReport(
        counts(),
        holes,
        thin,
        orphans(),
        longestChain(),
        idsOf(topic -> catalog.notesOf(topic.id()).stream().allMatch(Note::isAdvice)),
        idsOf(topic -> topic.hours().isEmpty()),
        idsOf(GraphReporter::shrinks),
        twoStarts,
        sharedNames(),
        sharedExamples(),
        (int)
            topics.stream()
                .flatMap(topic -> topic.needs().stream())
                .filter(need -> need.why().isEmpty())
                .count());
  }

  private Counts counts() {
    int needs = 0;
    Set<String> areas = new HashSet<>();
    for (Topic topic : topics) {
      needs += topic.needs().size();
      if (!topic.area().isEmpty()) {
        areas.add(topic.area());
      }
    }
    int examples = 0;
    for (Goal goal : catalog.goals()) {
      examples += goal.examples().size();
    }
    return new Counts(
        topics.size(),
        areas.size(),
        needs,
        catalog.resources().size(),
        (int) catalog.resources().stream().filter(GraphReporter::isFree).count(),
        catalog.notes().size(),
        (int) catalog.notes().stream().filter(Note::isAdvice).count(),
        catalog.goals().size(),
        examples,
        catalog.examples().outOfScope().size()
            + catalog.examples().askBack().size()
            + catalog.examples().anyGoal().size());
  }

  /// At which depths a path can ask for each topic: any topic can be the destination of any goal,
  /// and a prerequisite may name a depth of its own. [Depth#USE] is left out, because a path at
  /// that
  /// depth has no topics to study.
  private Map<TopicId, Set<Depth>> askedDepths() {
    Set<Depth> goalDepths = EnumSet.noneOf(Depth.class);
    catalog.goals().forEach(goal -> goalDepths.add(goal.depth()));
    goalDepths.remove(Depth.USE);
    if (goalDepths.isEmpty()) {
      goalDepths.addAll(EnumSet.range(Depth.INTUITION, Depth.RESEARCH));
    }
    var asked = new HashMap<TopicId, Set<Depth>>();
    var open = new ArrayDeque<Map.Entry<Topic, Depth>>();
    for (Topic topic : topics) {
      for (Depth depth : goalDepths) {
        ask(topic, depth, asked, open);
      }
    }
    while (!open.isEmpty()) {
      Map.Entry<Topic, Depth> next = open.pop();
      for (Prerequisite need : next.getKey().needs()) {
        Optional<Topic> needed = catalog.topic(need.topic());
        Depth depth = need.depthAt(next.getValue());
        if (needed.isPresent() && need.countsAt(next.getValue()) && depth != Depth.USE) {
          ask(needed.get(), depth, asked, open);
        }
      }
    }
    return asked;
  }

  private static void ask(
      Topic topic,
      Depth depth,
      Map<TopicId, Set<Depth>> asked,
      ArrayDeque<Map.Entry<Topic, Depth>> open) {
    if (asked.computeIfAbsent(topic.id(), _ -> EnumSet.noneOf(Depth.class)).add(depth)) {
      open.push(Map.entry(topic, depth));
    }
  }

  private Spot spot(TopicId topic, Depth depth) {
    int resources = 0;
    int free = 0;
    for (Resource resource : catalog.resourcesOf(topic)) {
      if (resource.depths().contains(depth)) {
        resources++;
        free += isFree(resource) ? 1 : 0;
      }
    }
    return new Spot(topic, depth, resources, free);
  }

  private static boolean isFree(Resource resource) {
    return resource.price() == Price.FREE;
  }

  private List<String> starts(TopicId topic, Depth depth) {
    var starts = new ArrayList<String>();
    for (Resource resource : catalog.resourcesOf(topic)) {
      if (resource.start() && resource.depths().contains(depth) && isMain(resource, topic)) {
        starts.add(resource.id().value());
      }
    }
    return starts;
  }

  /// A course on calculus that also touches limits is the start for calculus; marked as a start, it
  /// does not compete with the start for limits.
  private static boolean isMain(Resource resource, TopicId topic) {
    return resource.topics().getFirst().topic().equals(topic);
  }

  private List<TopicId> orphans() {
    if (topics.size() < 2) {
      return List.of();
    }
    Set<TopicId> needed = new HashSet<>();
    for (Topic topic : topics) {
      topic.needs().forEach(need -> needed.add(need.topic()));
    }
    return idsOf(topic -> topic.needs().isEmpty() && !needed.contains(topic.id()));
  }

  private List<TopicId> idsOf(Predicate<Topic> wanted) {
    return topics.stream().filter(wanted).map(Topic::id).toList();
  }

  private static boolean shrinks(Topic topic) {
    double shallower = 0;
    for (double hours : topic.hours().values()) {
      if (hours < shallower) {
        return true;
      }
      shallower = hours;
    }
    return false;
  }

  /// Kahn's order of topics, and along it the longest line that ends at each; topics on a circle,
  /// which no checked catalog has, are never reached.
  private List<TopicId> longestChain() {
    Map<TopicId, Integer> missing = new HashMap<>();
    Map<TopicId, List<TopicId>> opens = new HashMap<>();
    var ready = new ArrayDeque<TopicId>();
    for (Topic topic : topics) {
      Set<TopicId> needs = new LinkedHashSet<>();
      topic.needs().stream()
          .map(Prerequisite::topic)
          .filter(need -> catalog.topic(need).isPresent())
          .forEach(needs::add);
      needs.forEach(need -> opens.computeIfAbsent(need, _ -> new ArrayList<>()).add(topic.id()));
      missing.put(topic.id(), needs.size());
      if (needs.isEmpty()) {
        ready.add(topic.id());
      }
    }
    Map<TopicId, Integer> lengths = new HashMap<>();
    Map<TopicId, TopicId> before = new HashMap<>();
    Optional<TopicId> last = Optional.empty();
    while (!ready.isEmpty()) {
      TopicId topic = ready.remove();
      int length = lengths.getOrDefault(topic, 1);
      if (last.isEmpty() || length > lengths.getOrDefault(last.get(), 1)) {
        last = Optional.of(topic);
      }
      for (TopicId opened : opens.getOrDefault(topic, List.of())) {
        if (length + 1 > lengths.getOrDefault(opened, 1)) {
          lengths.put(opened, length + 1);
          before.put(opened, topic);
        }
        if (missing.merge(opened, -1, Integer::sum) == 0) {
          ready.add(opened);
        }
      }
    }
    var chain = new ArrayList<TopicId>();
    for (Optional<TopicId> at = last;
        at.isPresent();
        at = Optional.ofNullable(before.get(at.get()))) {
      chain.add(at.get());
    }
    Collections.reverse(chain);
    return chain;
  }

  private List<SharedName> sharedNames() {
    var byName = new LinkedHashMap<String, Set<TopicId>>();
    for (Topic topic : topics) {
      var names = new ArrayList<>(topic.aliases());
      names.add(topic.title());
      for (String name : names) {
        byName
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>())
            .add(topic.id());
      }
    }
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new SharedName(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private List<SharedExample> sharedExamples() {
    var lists = new LinkedHashMap<String, List<String>>();
    catalog.goals().forEach(goal -> lists.put(goal.id().value(), goal.examples()));
    lists.put("out-of-scope", catalog.examples().outOfScope());
    lists.put("ask-back", catalog.examples().askBack());
    lists.put("any-goal", catalog.examples().anyGoal());
    var byUtterance = new LinkedHashMap<String, Set<String>>();
    lists.forEach(
        (list, utterances) -> {
          for (String utterance : utterances) {
            byUtterance
                .computeIfAbsent(utterance.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>(2))
                .add(list);
          }
        });
    return byUtterance.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new SharedExample(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
