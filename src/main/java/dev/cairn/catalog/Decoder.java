package dev.cairn.catalog;

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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what [Encoder] wrote with a pool. Bytes that it never wrote end in an unchecked exception,
/// which [CatalogSnapshot] turns into a word about the file.
final class Decoder {
  private final byte[] bytes;
  private final String[] pool;

  /// The topic ids of the pool's texts, made when first met: their check costs more than a look-up.
  private final @Nullable TopicId[] topicIds;

  private int at;

  /// @param bytes the pool, then the entries
  Decoder(byte[] bytes) {
    this.bytes = bytes;
    this.pool = new String[size()];
    for (int i = 0; i < pool.length; i++) {
      int length = number();
      pool[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
    this.topicIds = new TopicId[pool.length];
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  private int number() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }

  /// How many elements follow; each takes a byte at least, so no more than there are bytes.
  int size() {
    int size = number();
    if (size < 0 || size > bytes.length - at) {
      throw new IllegalArgumentException("more elements than bytes");
    }
    return size;
  }

  private String text() {
    return pool[number()];
  }

  private boolean flag() {
    return number() == 1;
  }

  private double decimal() {
    double value = ByteBuffer.wrap(bytes, at, Double.BYTES).getDouble();
    at += Double.BYTES;
    return value;
  }

  private Optional<String> optionalText() {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  private OptionalDouble optionalDecimal() {
    return flag() ? OptionalDouble.of(decimal()) : OptionalDouble.empty();
  }

  private List<String> texts() {
    int size = size();
    if (size == 0) {
      return List.of();
    }
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text());
    }
    return texts;
  }

  private Depth depth() {
    return Depth.valueOf(text());
  }

  private TopicId topicId() {
    int number = number();
    TopicId id = topicIds[number];
    if (id == null) {
      id = new TopicId(pool[number]);
      topicIds[number] = id;
    }
    return id;
  }

  CatalogInfo info() {
    String title = text();
    Optional<TopicId> topic = flag() ? Optional.of(topicId()) : Optional.empty();
    Optional<GoalId> goal = flag() ? Optional.of(new GoalId(text())) : Optional.empty();
    return new CatalogInfo(title, topic, goal, text());
  }

  Goal goal() {
    return new Goal(new GoalId(text()), text(), depth(), text(), texts());
  }

  Examples examples() {
    return new Examples(texts(), texts(), texts());
  }

  Topic topic() {
    return new Topic(
        topicId(), text(), texts(), text(), text(), hoursByDepth(), needs(), textsByDepth());
  }

  private Map<Depth, Double> hoursByDepth() {
    var hours = new EnumMap<Depth, Double>(Depth.class);
    for (int left = size(); left > 0; left--) {
      hours.put(depth(), decimal());
    }
    return hours;
  }

  private Map<Depth, List<String>> textsByDepth() {
    var texts = new EnumMap<Depth, List<String>>(Depth.class);
    for (int left = size(); left > 0; left--) {
      texts.put(depth(), texts());
    }
    return texts;
  }

  private List<Prerequisite> needs() {
    var needs = new ArrayList<Prerequisite>();
    for (int left = size(); left > 0; left--) {
      needs.add(
          new Prerequisite(
              topicId(), depth(), flag() ? Optional.of(depth()) : Optional.empty(), text()));
    }
    return needs;
  }

  Resource resource() {
    return new Resource(
        new ResourceId(text()),
        text(),
        optionalText(),
        optionalText(),
        text(),
        Kind.valueOf(text()),
        coverage(),
        depths(),
        flag(),
        Price.valueOf(text()),
        optionalDecimal(),
        text(),
        text());
  }

  private List<Coverage> coverage() {
    int size = size();
    var coverage = new ArrayList<Coverage>(size);
    for (int i = 0; i < size; i++) {
      coverage.add(new Coverage(topicId(), text()));
    }
    return coverage;
  }

  private Set<Depth> depths() {
    var depths = EnumSet.noneOf(Depth.class);
    for (int left = size(); left > 0; left--) {
      depths.add(depth());
    }
    return depths;
  }

  Note note() {
    return new Note(text(), topicId(), depth(), text(), text(), texts(), resourceIds());
  }

  private List<ResourceId> resourceIds() {
    var ids = new ArrayList<ResourceId>();
    for (int left = size(); left > 0; left--) {
      ids.add(new ResourceId(text()));
    }
    return ids;
  }
}
