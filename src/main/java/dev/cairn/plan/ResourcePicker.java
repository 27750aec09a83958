package dev.cairn.plan;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Pick;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Chooses one to three resources for each step, never the same one twice in a path.
///
/// What the asker ruled out is never picked. What they asked for (a format, a depth) is preferred
/// to everything else, and only given up where a topic has nothing of that sort: a path with a hole
/// helps nobody.
final class ResourcePicker {
  /// More than three links are a list to choose from, not a recommendation.
  static final int MAX_PICKS = 3;

  /// A resource that takes more than this many times its step is a detour, unless only a part of it
  /// is meant.
  private static final double LONG_FOR_A_STEP = 2.0;

  private final Catalog catalog;
  private final Constraints constraints;
  private final Set<ResourceId> used = new HashSet<>();

  ResourcePicker(Catalog catalog, Constraints constraints) {
    this.catalog = catalog;
    this.constraints = constraints;
  }

  /// What a step needs resources for.
  ///
  /// @param hours how long the step takes, to tell a fitting resource from a detour
  record Need(TopicId topic, Depth depth, double hours) {}

  /// Picks for all steps of a path, in their order.
  Map<TopicId, List<Pick>> pick(List<Need> needs) {
    var candidates = new HashMap<TopicId, List<Resource>>();
    for (Need need : needs) {
      candidates.put(need.topic(), candidates(need));
    }
    var starts = starts(needs, candidates);
    var picks = new HashMap<TopicId, List<Pick>>();
    for (Need need : needs) {
      Resource start = starts.get(need.topic());
      picks.put(
          need.topic(),
          start == null
              ? List.of()
              : complete(need, start, candidates.getOrDefault(need.topic(), List.of())));
    }
    return picks;
  }

  /// Every step gets its start before any step gets a second resource, and first those steps that a
  /// resource is mainly about: otherwise a broad book would be spent on the first small topic that
  /// it touches.
  private Map<TopicId, Resource> starts(List<Need> needs, Map<TopicId, List<Resource>> candidates) {
    var starts = new HashMap<TopicId, Resource>();
    for (boolean mainOnly : new boolean[] {true, false}) {
      for (Need need : needs) {
        if (starts.containsKey(need.topic())) {
          continue;
        }
        candidates.getOrDefault(need.topic(), List.of()).stream()
            .filter(resource -> !used.contains(resource.id()))
            .findFirst()
            .filter(resource -> !mainOnly || isMain(resource, need.topic()))
            .ifPresent(
                resource -> {
                  starts.put(need.topic(), resource);
                  used.add(resource.id());
                });
      }
    }
    return starts;
  }

  /// Adds to the start what fits as well as it does, other kinds before more of the same.
  private List<Pick> complete(Need need, Resource start, List<Resource> candidates) {
    var picks = new ArrayList<Pick>();
    picks.add(new Pick(start, Pick.Role.START, start.partFor(need.topic())));
    int enough = fit(start, need);
    List<Resource> fitting =
        candidates.stream().filter(candidate -> fit(candidate, need) >= enough).toList();
    for (boolean newKindOnly : new boolean[] {true, false}) {
      for (Resource candidate : fitting) {
        boolean wanted =
            !newKindOnly
                || picks.stream()
                    .noneMatch(pick -> candidate.kind().satisfies(pick.resource().kind()));
        if (picks.size() < MAX_PICKS && wanted && used.add(candidate.id())) {
          picks.add(new Pick(candidate, role(start, candidate), candidate.partFor(need.topic())));
        }
      }
    }
    // What replaces the start is read beside it, what follows comes last.
    picks.sort(Comparator.comparing(Pick::role));
    return picks;
  }

  /// Something to listen to or to read through replaces the start; something to practise with, or a
  /// book beside a course, comes after it.
  private static Pick.Role role(Resource start, Resource other) {
    if (other.kind() == Kind.EXERCISES || other.kind() == Kind.PAPER || other.kind() == Kind.TOOL) {
      return Pick.Role.AFTER;
    }
    boolean longer =
        other.hours().orElse(0) > LONG_FOR_A_STEP * start.hours().orElse(Double.MAX_VALUE);
    boolean bookAfterTeaching = isReading(other.kind()) && !isReading(start.kind());
    return longer || bookAfterTeaching ? Pick.Role.AFTER : Pick.Role.INSTEAD;
  }

  private static boolean isReading(Kind kind) {
    return kind == Kind.BOOK || kind == Kind.NOTES;
  }

  /// All resources of a topic that may be picked, the best first.
  private List<Resource> candidates(Need need) {
    record Scored(Resource resource, int score) {}
    return catalog.resourcesOf(need.topic()).stream()
        .filter(this::allowed)
        .map(resource -> new Scored(resource, score(resource, need)))
        .sorted(Comparator.comparingInt((Scored scored) -> -scored.score()))
        .map(Scored::resource)
        .toList();
  }

  private boolean allowed(Resource resource) {
    if (constraints.freeOnly() && resource.price() == Price.PAID) {
      return false;
    }
    if (constraints.excluded().stream().anyMatch(resource.kind()::satisfies)) {
      return false;
    }
    return constraints.excludedNames().stream().noneMatch(name -> mentions(resource, name));
  }

  private static boolean mentions(Resource resource, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return resource.title().toLowerCase(Locale.ROOT).contains(wanted)
        || resource.by().toLowerCase(Locale.ROOT).contains(wanted)
        || resource.url().map(url -> url.toLowerCase(Locale.ROOT).contains(wanted)).orElse(false);
  }

  /// How well it fits what was asked for, then how well it suits the step. The terms are ranked,
  /// each weighs more than all after it together; equals keep the catalog's order.
  private int score(Resource resource, Need need) {
    int score = fit(resource, need);
    score = 2 * score + bit(resource.start());
    score = 2 * score + bit(isMain(resource, need.topic()));
    return 2 * score + bit(fitsTime(resource, need));
  }

  /// How well it fits what was asked for: format, language, free, depth. A wanted format does not
  /// excuse a leap in depth: who wants the intuition and asks for a book is not helped by a
  /// graduate text.
  private int fit(Resource resource, Need need) {
    int depthFit = depthFit(resource, constraints.level().orElse(need.depth()));
    boolean nearEnough = depthFit >= Depth.MAX_DISTANCE - 1;
    int fit = bit(nearEnough && constraints.format().map(resource.kind()::satisfies).orElse(true));
    fit = 2 * fit + bit(constraints.language().map(resource.language()::equals).orElse(true));
    fit = 2 * fit + bit(!constraints.freeOnly() || resource.price() == Price.FREE);
    return (Depth.MAX_DISTANCE + 1) * fit + depthFit;
  }

  /// 3 when it teaches at the depth, less for every level between.
  private static int depthFit(Resource resource, Depth depth) {
    int farthest = Depth.MAX_DISTANCE;
    int nearest = farthest;
    for (Depth at : resource.depths()) {
      nearest = Math.min(nearest, at.distanceTo(depth));
    }
    return farthest - nearest;
  }

  private boolean fitsTime(Resource resource, Need need) {
    return !resource.partFor(need.topic()).isEmpty()
        || need.hours() == 0
        || resource.hours().orElse(0) <= LONG_FOR_A_STEP * need.hours();
  }

  private static boolean isMain(Resource resource, TopicId topic) {
    return !resource.topics().isEmpty() && resource.topics().getFirst().topic().equals(topic);
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }
}
