package dev.cairn.search;

import dev.cairn.model.Catalog;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.search.Fields.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is indexed of each entry of a catalog.
final class CatalogEntries {
  private final Catalog catalog;
  private final EntryHash hash;

  CatalogEntries(Catalog catalog, EntryHash hash) {
    this.catalog = catalog;
    this.hash = hash;
  }

  /// How many there are.
  int count() {
    return all().size();
  }

  /// Every entry, made when it is got, since all of them at once may be hundreds of megabytes.
  List<Supplier<IndexedEntry>> all() {
    return Stream.<Stream<Supplier<IndexedEntry>>>of(
            catalog.topics().stream().map(topic -> () -> of(topic)),
            catalog.resources().stream().map(resource -> () -> of(resource)),
            catalog.notes().stream().map(note -> () -> of(note)),
            catalog.goals().stream().map(goal -> () -> of(goal)),
            examples())
        .flatMap(entries -> entries)
        .toList();
  }

  private IndexedEntry of(Topic topic) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.name(topic.title(), Fields.TOPIC_TITLE_WEIGHT));
    topic.aliases().forEach(alias -> pieces.add(Piece.name(alias, Fields.ALIAS_WEIGHT)));
    pieces.add(Piece.prose(topic.area(), Fields.PROSE_WEIGHT));
    pieces.add(Piece.prose(topic.summary(), Fields.PROSE_WEIGHT));
    topic
        .outcomes()
        .values()
        .forEach(outcomes -> pieces.addAll(Fields.prose(outcomes, Fields.PROSE_WEIGHT)));
    return new IndexedEntry(
        HitType.TOPIC.label(),
        topic.id().value(),
        topic.title(),
        "",
        hash.of(topic),
        pieces,
        names(topic),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(topic.id().value()),
        sentence(topic.title(), String.join(", ", topic.aliases()), topic.summary()));
  }

  private IndexedEntry of(Resource resource) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.name(resource.title(), Fields.TITLE_WEIGHT));
    pieces.add(Piece.name(resource.by(), Fields.AUTHOR_WEIGHT));
    pieces.add(Piece.prose(resource.kind().label(), Fields.PROSE_WEIGHT));
    for (Coverage coverage : resource.topics()) {
      pieces.addAll(coveredTopic(coverage.topic()));
      pieces.add(Piece.prose(coverage.part(), Fields.PROSE_WEIGHT));
    }
    pieces.add(Piece.prose(resource.why(), Fields.PROSE_WEIGHT));
    return new IndexedEntry(
        HitType.RESOURCE.label(),
        resource.id().value(),
        resource.title(),
        resource.url().orElse(""),
        hash.of(resource),
        pieces,
        List.of(resource.title()),
        List.of(resource.kind().label()),
        List.of(resource.price().label()),
        resource.depths().stream().map(Depth::label).toList(),
        List.of(resource.language()),
        resource.topics().stream().map(coverage -> coverage.topic().value()).distinct().toList(),
        sentence(resource.title(), resource.by(), titles(resource), resource.why()));
  }

  private IndexedEntry of(Note note) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.name(note.title(), Fields.TITLE_WEIGHT));
    pieces.addAll(coveredTopic(note.topic()));
    pieces.addAll(Fields.prose(note.questions(), Fields.QUESTION_WEIGHT));
    pieces.add(Piece.prose(note.text(), Fields.PROSE_WEIGHT));
    String topicTitle = catalog.topic(note.topic()).map(Topic::title).orElse("");
    return new IndexedEntry(
        HitType.NOTE.label(),
        note.id(),
        note.title(),
        "",
        hash.of(note),
        pieces,
        List.of(note.title()),
        List.of(),
        List.of(),
        List.of(note.depth().label()),
        List.of(),
        List.of(note.topic().value()),
        sentence(note.title(), topicTitle, String.join(" ", note.questions()), note.text()));
  }

  private IndexedEntry of(Goal goal) {
    return IndexedEntry.unsearched("goal", goal.id().value(), goal.title(), hash.of(goal));
  }

  private Stream<Supplier<IndexedEntry>> examples() {
    var examples = catalog.examples();
    return Stream.of(
            new ExampleList("out-of-scope", examples.outOfScope()),
            new ExampleList("ask-back", examples.askBack()),
            new ExampleList("any-goal", examples.anyGoal()))
        .filter(list -> !list.utterances().isEmpty())
        .map(
            list ->
                () ->
                    IndexedEntry.unsearched(
                        "examples", list.name(), "Examples: " + list.name(), hash.of(list)));
  }

  /// Utterances without a goal, which are entries of the catalog like any other.
  private record ExampleList(String name, List<String> utterances) {}

  private List<Piece> coveredTopic(TopicId id) {
    return catalog
        .topic(id)
        .map(
            topic -> {
              var pieces = new ArrayList<Piece>();
              pieces.add(Piece.prose(topic.title(), Fields.COVERED_TOPIC_WEIGHT));
              pieces.addAll(Fields.prose(topic.aliases(), Fields.COVERED_ALIAS_WEIGHT));
              return List.<Piece>copyOf(pieces);
            })
        .orElseGet(() -> List.of(Piece.prose(id.value(), Fields.COVERED_TOPIC_WEIGHT)));
  }

  private String titles(Resource resource) {
    return String.join(
        ", ",
        resource.topics().stream()
            .map(coverage -> catalog.topic(coverage.topic()).map(Topic::title).orElse(""))
            .distinct()
            .toList());
  }

  private static List<String> names(Topic topic) {
    return Stream.concat(Stream.of(topic.title()), topic.aliases().stream()).distinct().toList();
  }

  private static String sentence(String... parts) {
    return String.join(". ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }
}
