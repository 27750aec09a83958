package dev.cairn.catalog;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.zip.CRC32C;

/// A whole catalog as one compact file, read many times faster than the YAML it came from.
///
/// The index keeps one, so that a question never waits for a parser. The bytes: a mark, a version,
/// the length and checksum of the rest, a pool of texts, then the entries in catalog order.
public final class CatalogSnapshot {
  /// Changes whenever the bytes or what they mean change.
  private static final int VERSION = 1;

  private static final long MARK = 0x43_61_69_72_6E_43_61_74L; // "CairnCat"
  private static final int HEADER_BYTES = Long.BYTES + 3 * Integer.BYTES;

  private CatalogSnapshot() {}

  /// Writes a catalog; does not close the stream.
  public static void write(Catalog catalog, OutputStream out) throws IOException {
    Encoder encoder = Encoder.pooled();
    encoder.info(catalog.info());
    encoder.examples(catalog.examples());
    encoder.number(catalog.goals().size());
    for (Goal goal : catalog.goals()) {
      encoder.goal(goal);
    }
    encoder.number(catalog.topics().size());
    for (Topic topic : catalog.topics()) {
      encoder.topic(topic);
    }
    encoder.number(catalog.resources().size());
    for (Resource resource : catalog.resources()) {
      encoder.resource(resource);
    }
    encoder.number(catalog.notes().size());
    for (Note note : catalog.notes()) {
      encoder.note(note);
    }
    byte[] pool = encoder.poolBytes();
    byte[] entries = encoder.bytes();
    var checksum = new CRC32C();
    checksum.update(pool);
    checksum.update(entries);

    var data = new DataOutputStream(out);
    data.writeLong(MARK);
    data.writeInt(VERSION);
    data.writeInt(Math.addExact(pool.length, entries.length));
    data.writeInt((int) checksum.getValue());
    data.write(pool);
    data.write(entries);
    data.flush();
  }

  /// Reads a catalog; does not close the stream.
  ///
  /// @throws IOException when the bytes are no snapshot, one of another version, cut short or
  ///     damaged; building the index anew mends all of these
  public static Catalog read(InputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER_BYTES);
    ByteBuffer fields = ByteBuffer.wrap(header);
    if (header.length < HEADER_BYTES || fields.getLong() != MARK) {
      throw new IOException("not a catalog snapshot");
    }
    int version = fields.getInt();
    if (version != VERSION) {
      throw new IOException(
          "a catalog snapshot of version %d, this program reads version %d"
              .formatted(version, VERSION));
    }
    int length = fields.getInt();
    int expected = fields.getInt();
    byte[] body = length < 0 ? new byte[0] : in.readNBytes(length);
    if (body.length != length) {
      throw new IOException(
          "a catalog snapshot cut short: %,d of %,d bytes".formatted(body.length, length));
    }
    var checksum = new CRC32C();
    checksum.update(body);
    if ((int) checksum.getValue() != expected) {
      throw new IOException("a damaged catalog snapshot: its checksum does not fit");
    }
    try {
      return decode(new Decoder(body));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("a damaged catalog snapshot", e);
    }
  }

  private static Catalog decode(Decoder decoder) throws IOException {
    CatalogInfo info = decoder.info();
    Examples examples = decoder.examples();
    int size = decoder.size();
    var goals = new ArrayList<Goal>(size);
    for (int i = 0; i < size; i++) {
      goals.add(decoder.goal());
    }
    size = decoder.size();
    var topics = new ArrayList<Topic>(size);
    for (int i = 0; i < size; i++) {
      topics.add(decoder.topic());
    }
    size = decoder.size();
    var resources = new ArrayList<Resource>(size);
    for (int i = 0; i < size; i++) {
      resources.add(decoder.resource());
    }
    size = decoder.size();
    var notes = new ArrayList<Note>(size);
    for (int i = 0; i < size; i++) {
      notes.add(decoder.note());
    }
    if (!decoder.isAtEnd()) {
      throw new IOException("a damaged catalog snapshot: it holds more than a catalog");
    }
    return new Catalog(info, goals, examples, topics, resources, notes);
  }
}
