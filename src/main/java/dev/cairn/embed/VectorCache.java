package dev.cairn.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An embedder that remembers the vectors of the texts it has seen in a file, by a hash of their
/// content, so that a reindex embeds only what changed.
///
/// Only [#embedAll] is remembered: questions come once. Components are kept to 16 bits, and
/// rounded so whether they come from the file or not: the same texts yield the same vectors.
///
/// The file is a header and records of one size, only ever appended to under a lock; what a crash
/// leaves of a record is overwritten. A damaged file, or one of another model, is begun anew.
public final class VectorCache implements Embedder {
  private static final long MAGIC = 0x434149524e564543L;
  private static final int HEADER = 64;
  private static final int HASH = 16;

  /// Texts that are embedded between two writes: what a crash loses at most.
  private static final int CHUNK = 256;

  private final Embedder embedder;
  private final FileChannel channel;
  private final Map<Key, Long> places = new HashMap<>();
  private final int recordLength;

  private record Key(long high, long low) {}

  private VectorCache(Embedder embedder, FileChannel channel) {
    this.embedder = embedder;
    this.channel = channel;
    this.recordLength = HASH + embedder.dimensions() * Short.BYTES;
  }

  /// Opens the cache of an embedder.
  ///
  /// @param folder where the cache's file lies or will lie, one for each model
  /// @throws IOException when the file can be neither read nor made
  public static VectorCache open(Embedder embedder, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("vectors-" + embedder.name().replaceAll("[^\\w.-]", "_") + ".bin");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var cache = new VectorCache(embedder, channel);
    cache.start();
    return cache;
  }

  private void start() throws IOException {
    try (var _ = channel.lock()) {
      ByteBuffer expected = header();
      ByteBuffer found = ByteBuffer.allocate(HEADER);
      readFully(found, 0);
      if (!expected.equals(found.rewind())) {
        channel.truncate(0);
        writeFully(expected, 0);
      }
      readPlaces();
    }
  }

  private ByteBuffer header() {
    byte[] name = embedder.name().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEADER)
        .putLong(MAGIC)
        .putInt(embedder.dimensions())
        .put(name, 0, Math.min(name.length, HEADER - Long.BYTES - Integer.BYTES))
        .rewind();
  }

  private long end() throws IOException {
    return HEADER + (channel.size() - HEADER) / recordLength * recordLength;
  }

  private void readPlaces() throws IOException {
    long end = end();
    ByteBuffer hash = ByteBuffer.allocate(HASH);
    for (long at = HEADER + (long) places.size() * recordLength; at < end; at += recordLength) {
      readFully(hash.clear(), at);
      hash.flip();
      places.putIfAbsent(new Key(hash.getLong(), hash.getLong()), at + HASH);
    }
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public float[] embed(String text) {
    return embedder.embed(text);
  }

  @Override
  public synchronized List<float[]> embedAll(List<String> texts, Progress progress) {
    try {
      var keys = texts.stream().map(VectorCache::key).toList();
      var missing = new LinkedHashMap<Key, String>();
      for (int i = 0; i < texts.size(); i++) {
        if (!places.containsKey(keys.get(i))) {
          missing.put(keys.get(i), texts.get(i));
        }
      }
      Map<Key, float[]> fresh = embedMissing(missing, texts.size(), progress);
      var vectors = new ArrayList<float[]>(texts.size());
      for (Key key : keys) {
        float[] vector = fresh.get(key);
        vectors.add(vector == null ? read(key) : vector.clone());
      }
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException("the cache of vectors can't be used", e);
    }
  }

  private Map<Key, float[]> embedMissing(Map<Key, String> missing, int total, Progress progress)
      throws IOException {
    var fresh = new HashMap<Key, float[]>();
    if (missing.isEmpty()) {
      progress.report(total, total);
      return fresh;
    }
    int done = total - missing.size();
    List<Key> keys = List.copyOf(missing.keySet());
    for (int from = 0; from < keys.size(); from += CHUNK) {
      List<Key> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
      int before = done + from;
      List<float[]> vectors =
          embedder.embedAll(
              chunk.stream().map(key -> missing.getOrDefault(key, "")).toList(),
              (more, _) -> progress.report(before + more, total));
      append(chunk, vectors, fresh);
    }
    return fresh;
  }

  private void append(List<Key> keys, List<float[]> vectors, Map<Key, float[]> fresh)
      throws IOException {
    ByteBuffer records = ByteBuffer.allocate(recordLength * keys.size());
    try (var _ = channel.lock()) {
      long end = end();
      for (int at = 0; at < keys.size(); at++) {
        Key key = keys.get(at);
        float[] vector = vectors.get(at);
        records.putLong(key.high()).putLong(key.low());
        for (int i = 0; i < vector.length; i++) {
          short half = Float.floatToFloat16(vector[i]);
          records.putShort(half);
          vector[i] = Float.float16ToFloat(half);
        }
        places.putIfAbsent(key, end + (long) at * recordLength + HASH);
        fresh.put(key, vector);
      }
      writeFully(records.flip(), end);
    }
  }

  private float[] read(Key key) throws IOException {
    Long place = places.get(key);
    if (place == null) {
      throw new IllegalStateException("a vector was neither found nor made");
    }
    ByteBuffer bytes = ByteBuffer.allocate(recordLength - HASH);
    readFully(bytes, place);
    bytes.flip();
    float[] vector = new float[embedder.dimensions()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(bytes.getShort());
    }
    return vector;
  }

  private void readFully(ByteBuffer into, long from) throws IOException {
    long at = from;
    while (into.hasRemaining()) {
      int read = channel.read(into, at);
      if (read < 0) {
        return;
      }
      at += read;
    }
  }

  private void writeFully(ByteBuffer bytes, long to) throws IOException {
    long at = to;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static Key key(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(digest, HASH));
      return new Key(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      embedder.close();
    }
  }
}
