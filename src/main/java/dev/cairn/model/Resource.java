package dev.cairn.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Something outside to study: a course, a book, a video, a page.
///
/// @param id stable key, such as `essence-of-linear-algebra`
/// @param title as its author gives it
/// @param url its address, http or https; empty only for a book known by its ISBN
/// @param isbn of a book, digits with or without hyphens
/// @param by author and institution; may be empty
/// @param kind what sort of thing it is
/// @param topics what it teaches, the main topic first
/// @param depths at which it teaches them
/// @param start whether it is the one to begin with for its topics and depths
/// @param price whether it is free
/// @param hours how long the whole of it takes
/// @param language of the resource, as a lower-case ISO 639-1 code such as `en`
/// @param why one sentence of the curators: what it is good for, and for whom; may be empty
public record Resource(
    ResourceId id,
    String title,
    Optional<String> url,
    Optional<String> isbn,
    String by,
    Kind kind,
    List<Coverage> topics,
    Set<Depth> depths,
    boolean start,
    Price price,
    OptionalDouble hours,
    String language,
    String why) {

  public Resource {
    topics = List.copyOf(topics);
    depths = Orders.copy(depths, Depth.class);
  }

  /// Whether it teaches a topic.
  public boolean covers(TopicId topic) {
    return topics.stream().anyMatch(coverage -> coverage.topic().equals(topic));
  }

  /// Where in it a topic is taught; empty when it is the whole, or when it does not teach it.
  public String partFor(TopicId topic) {
    return topics.stream()
        .filter(coverage -> coverage.topic().equals(topic))
        .map(Coverage::part)
        .findFirst()
        .orElse("");
  }
}
