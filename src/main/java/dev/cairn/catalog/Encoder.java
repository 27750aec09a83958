package dev.cairn.catalog;

import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Writes the entries of a catalog as bytes, component by component; [Decoder] reads them back.
///
/// Texts are written once, into a pool, and then named by their number; or in place, for a hash of
/// one entry by itself.
final class Encoder {
  private final Map<String, Integer> pool = new LinkedHashMap<>();
  private final boolean pooled;
  private byte[] bytes = new byte[1_024];
  private int size;

  private Encoder(boolean pooled) {
    this.pooled = pooled;
  }

  static Encoder pooled() {
    return new Encoder(true);
  }

  static Encoder inPlace() {
    return new Encoder(false);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// The texts of the pool as bytes: how many, then each.
  byte[] poolBytes() {
    Encoder texts = inPlace();
    texts.number(pool.size());
    for (String text : pool.keySet()) {
      texts.text(text);
    }
    return texts.bytes();
  }

  /// A number that is not negative, small ones in few bytes.
  void number(int value) {
    ensure(5);
    int rest = value;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String text) {
    if (pooled) {
      Integer number = pool.putIfAbsent(text, pool.size());
      number(number == null ? pool.size() - 1 : number);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private void flag(boolean value) {
    number(value ? 1 : 0);
  }

  private void decimal(double value) {
    ensure(Double.BYTES);
    ByteBuffer.wrap(bytes, size, Double.BYTES).putDouble(value);
    size += Double.BYTES;
  }

  private void optional(Optional<String> text) {
    flag(text.isPresent());
    if (text.isPresent()) {
      text(text.get());
    }
  }

  private void optional(OptionalDouble value) {
    flag(value.isPresent());
    if (value.isPresent()) {
      decimal(value.getAsDouble());
    }
  }

  private void texts(List<String> texts) {
    number(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  private void depth(Depth depth) {
    text(depth.name());
  }

  private void depths(Collection<Depth> depths) {
    number(depths.size());
    for (Depth depth : depths) {
      depth(depth);
    }
  }

  void info(CatalogInfo info) {
    text(info.title());
    flag(info.defaultTopic().isPresent());
    if (info.defaultTopic().isPresent()) {
      text(info.defaultTopic().get().value());
    }
    flag(info.defaultGoal().isPresent());
    if (info.defaultGoal().isPresent()) {
      text(info.defaultGoal().get().value());
    }
    text(info.language());
  }

  void goal(Goal goal) {
    text(goal.id().value());
    text(goal.title());
    depth(goal.depth());
    text(goal.summary());
    texts(goal.examples());
  }

  void examples(Examples examples) {
    texts(examples.outOfScope());
    texts(examples.askBack());
    texts(examples.anyGoal());
  }

  void topic(Topic topic) {
    text(topic.id().value());
    text(topic.title());
    texts(topic.aliases());
    text(topic.area());
    text(topic.summary());
    number(topic.hours().size());
    for (Map.Entry<Depth, Double> hours : topic.hours().entrySet()) {
      depth(hours.getKey());
      decimal(hours.getValue());
    }
    number(topic.needs().size());
    for (Prerequisite need : topic.needs()) {
      text(need.topic().value());
      depth(need.from());
      flag(need.depth().isPresent());
      if (need.depth().isPresent()) {
        depth(need.depth().get());
      }
      text(need.why());
    }
    number(topic.outcomes().size());
    for (Map.Entry<Depth, List<String>> outcomes : topic.outcomes().entrySet()) {
      depth(outcomes.getKey());
      texts(outcomes.getValue());
    }
  }

  void resource(Resource resource) {
    text(resource.id().value());
    text(resource.title());
    optional(resource.url());
    optional(resource.isbn());
    text(resource.by());
    text(resource.kind().name());
    number(resource.topics().size());
    for (Coverage coverage : resource.topics()) {
      text(coverage.topic().value());
      text(coverage.part());
    }
    depths(resource.depths());
    flag(resource.start());
    text(resource.price().name());
    optional(resource.hours());
    text(resource.language());
    text(resource.why());
  }

  void note(Note note) {
    text(note.id());
    text(note.topic().value());
    depth(note.depth());
    text(note.title());
    text(note.text());
    texts(note.questions());
    number(note.compares().size());
    for (ResourceId id : note.compares()) {
      text(id.value());
    }
  }
}
