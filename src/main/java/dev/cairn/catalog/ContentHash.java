package dev.cairn.catalog;

import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A short text that two entries share exactly when all their components are equal, in every run
/// and on every machine; tells a reindex what changed.
///
/// The first 128 bits of SHA-256 over the entry's kind and components, as 32 hexadecimal digits.
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /// Of a topic.
  public static String of(Topic topic) {
    Encoder encoder = begin("topic");
    encoder.topic(topic);
    return hash(encoder);
  }

  /// Of a resource.
  public static String of(Resource resource) {
    Encoder encoder = begin("resource");
    encoder.resource(resource);
    return hash(encoder);
  }

  /// Of a note.
  public static String of(Note note) {
    Encoder encoder = begin("note");
    encoder.note(note);
    return hash(encoder);
  }

  /// Of a goal with its examples.
  public static String of(Goal goal) {
    Encoder encoder = begin("goal");
    encoder.goal(goal);
    return hash(encoder);
  }

  /// Of a text by itself, such as an utterance or what is embedded of an entry.
  public static String of(String text) {
    Encoder encoder = begin("text");
    encoder.text(text);
    return hash(encoder);
  }

  private static Encoder begin(String kind) {
    Encoder encoder = Encoder.inPlace();
    encoder.text(kind);
    return encoder;
  }

  private static String hash(Encoder encoder) {
    return HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(encoder.bytes()), BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
