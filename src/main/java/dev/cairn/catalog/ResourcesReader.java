package dev.cairn.catalog;

import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads the entries of `resources/*.yaml`, after the topics.
final class ResourcesReader {
  static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "url",
          "isbn",
          "by",
          "kind",
          "topics",
          "depths",
          "start",
          "free",
          "hours",
          "language",
          "why");
  static final List<String> COVERAGE_KEYS = List.of("topic", "part");

  /// The kind of a resource that names none.
  static final Kind DEFAULT_KIND = Kind.ARTICLE;

  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::label).toList();

  private final Registry topics;
  private final Registry ids;
  private final String defaultLanguage;
  private final Problems problems;
  private final Problems remarks;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, Place> addresses = new HashMap<>();
  private final Map<String, Place> pages = new HashMap<>();

  /// @param topics every topic of the catalog
  /// @param ids to be filled with the resources' own
  ResourcesReader(
      Registry topics, Registry ids, String defaultLanguage, Problems problems, Problems remarks) {
    this.topics = topics;
    this.ids = ids;
    this.defaultLanguage = defaultLanguage;
    this.problems = problems;
    this.remarks = remarks;
  }

  List<Resource> resources() {
    return resources;
  }

  void read(Node node, String path) {
    Optional<Entry> resource = Entry.of(node, path, "resource", KEYS, problems);
    if (resource.isEmpty()) {
      return;
    }
    Entry entry = resource.get();
    Optional<String> id = entry.id();
    id.ifPresent(value -> Declaring.once(ids, value, entry));
    String title = entry.required("title", Limits.NAME);
    Optional<Kind> kind = kind(entry);
    Optional<String> url = url(entry);
    Optional<String> isbn = isbn(entry);
    requireAddress(entry, kind, url, isbn);
    String by = entry.line("by", Limits.NAME);
    List<Coverage> coverage = coverage(entry);
    Set<Depth> depths = entry.depths("depths");
    boolean start = entry.yesOrNo("start");
    Price price = price(entry).orElse(url.isPresent() ? Price.FREE : Price.PAID);
    OptionalDouble hours = entry.hours("hours");
    String language = entry.language("language").orElse(defaultLanguage);
    String why = entry.block("why", Limits.PROSE);
    if (entry.isSound() && id.isPresent()) {
      resources.add(
          new Resource(
              new ResourceId(id.get()),
              title,
              url,
              isbn,
              by,
              kind.orElse(DEFAULT_KIND),
              coverage,
              depths.isEmpty() ? EnumSet.allOf(Depth.class) : depths,
              start,
              price,
              hours,
              language,
              why));
    }
  }

  private static Optional<Kind> kind(Entry entry) {
    Optional<String> label = entry.scalar("kind");
    if (label.isEmpty()) {
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.of(label.get().strip());
    if (kind.isEmpty()) {
      entry.problem(
          "kind",
          "kind must be one of " + String.join(", ", KINDS),
          Shown.quoted(label.get()),
          Entry.didYouMean(Nearest.to(label.get(), KINDS)));
    }
    return kind;
  }

  private Optional<String> url(Entry entry) {
    Optional<String> url = entry.scalar("url");
    if (url.isEmpty()) {
      return url;
    }
    Optional<String> fault = Addresses.fault(url.get());
    if (fault.isPresent()) {
      // A password must not travel on into logs and chats.
      String shown = url.get().replaceFirst("//[^/]*@", "//...@");
      entry.problem("url", "url " + fault.get(), Shown.quoted(shown), "");
      return url;
    }
    Place place = entry.place("url");
    Place first = addresses.putIfAbsent(Addresses.same(url.get()), place);
    if (first != null) {
      entry.problem(
          "url",
          "url must be that of one resource",
          Shown.quoted(url.get()) + ", also at " + first,
          "join the two resources");
      return url;
    }
    Place page = pages.putIfAbsent(Addresses.canonical(url.get()), place);
    if (page != null) {
      remarks.add(
          place,
          entry.name(),
          "url is that of another resource in another form",
          Shown.quoted(url.get()) + ", also at " + page,
          "join the two resources if they are one");
    }
    return url;
  }

  private Optional<String> isbn(Entry entry) {
    Optional<String> isbn = entry.scalar("isbn").map(String::strip);
    if (isbn.isEmpty()) {
      return isbn;
    }
    if (!Isbn.isWellFormed(isbn.get())) {
      entry.problem(
          "isbn",
          "isbn must have 10 or 13 digits",
          Shown.quoted(isbn.get()),
          "copy it from the book");
    } else if (!Isbn.hasRightCheckDigit(isbn.get())) {
      remarks.add(
          entry.place("isbn"),
          entry.name(),
          "the last digit of an isbn must fit the others",
          Shown.quoted(isbn.get()),
          "compare it with the book's");
    }
    return isbn;
  }

  private static void requireAddress(
      Entry entry, Optional<Kind> kind, Optional<String> url, Optional<String> isbn) {
    boolean isBook = kind.filter(Kind.BOOK::equals).isPresent();
    if (url.isEmpty() && !entry.has("url") && !(isBook && isbn.isPresent())) {
      entry.problem(
          "url",
          "the key 'url' is required, unless kind is book and there is an isbn",
          "",
          isBook ? "add one of the two" : "add it");
    }
  }

  private List<Coverage> coverage(Entry entry) {
    var coverage = new LinkedHashSet<Coverage>();
    List<Node> nodes = entry.list("topics");
    if (nodes.isEmpty() && !topics.isEmpty() && !isOtherThanList(entry)) {
      entry.problem(
          "topics",
          entry.has("topics")
              ? "topics must name at least one topic"
              : "the key 'topics' is required",
          entry.has("topics") ? "an empty list" : "",
          "add the main topic");
    }
    for (Node node : nodes) {
      coverage(entry, node).ifPresent(coverage::add);
    }
    return List.copyOf(coverage);
  }

  private static boolean isOtherThanList(Entry entry) {
    return entry.value("topics").filter(node -> !(node instanceof Node.Items)).isPresent();
  }

  private Optional<Coverage> coverage(Entry entry, Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return topic(entry, scalar.text().strip(), scalar.line())
          .map(topic -> new Coverage(topic, ""));
    }
    Optional<Entry> map =
        Entry.of(node, entry.path(), entry.name() + ": topics", COVERAGE_KEYS, problems);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    String name = map.get().required("topic", Limits.NAME);
    String part = map.get().line("part", Limits.NAME);
    return name.isEmpty()
        ? Optional.empty()
        : topic(entry, name, map.get().place("topic").line())
            .map(topic -> new Coverage(topic, part));
  }

  /// The topic of a name. In a catalog without topics any name will do, and one that is no id
  /// becomes one.
  private Optional<TopicId> topic(Entry entry, String name, int line) {
    if (topics.isEmpty()) {
      String id = TopicId.isValid(name) ? name : Words.slug(name);
      return TopicId.isValid(id) ? Optional.of(new TopicId(id)) : Optional.empty();
    }
    if (topics.isWrong(name)) {
      entry.problem(
          line,
          "topics must name topics of the catalog",
          Shown.quoted(name),
          Entry.didYouMean(topics.nearest(name)));
      return Optional.empty();
    }
    return TopicId.isValid(name) ? Optional.of(new TopicId(name)) : Optional.empty();
  }

  private static Optional<Price> price(Entry entry) {
    Optional<String> text = entry.scalar("free");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(Price.FREE);
      case "no", "false" -> Optional.of(Price.PAID);
      case "partly" -> Optional.of(Price.PARTLY_FREE);
      default -> {
        entry.problem(
            "free",
            "free must be yes, no or partly",
            Shown.quoted(text.get()),
            Entry.didYouMean(Nearest.to(text.get(), List.of("yes", "no", "partly"))));
        yield Optional.empty();
      }
    };
  }
}
