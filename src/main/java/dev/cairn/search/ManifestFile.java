package dev.cairn.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.apache.lucene.util.Version;

/// The file `manifest` of a generation: its [Manifest], its format and a list of its files with
/// their sizes and checksums.
///
/// Lines of `key<TAB>value…`, the last of which is the checksum of those before it.
final class ManifestFile {
  static final String NAME = "manifest";

  /// Raised whenever fields, analysis or the files beside Lucene's change their meaning.
  static final String FORMAT = "2 lucene " + Version.LATEST;

  /// Files up to this size are read and compared on opening, larger ones by their size alone: a
  /// starter catalogue's index is checked whole in a millisecond or two, a large one is not read
  /// twice.
  static final long CHECKSUM_LIMIT_BYTES = 1 << 20;

  private ManifestFile() {}

  static void write(Path folder, Manifest manifest) throws IOException {
    var text = new StringBuilder();
    line(text, "format", FORMAT);
    line(text, "created", manifest.created().toString());
    line(text, "fingerprint", manifest.fingerprint());
    line(text, "model", manifest.model());
    manifest.counts().forEach((name, count) -> line(text, "count", name, count.toString()));
    for (Path file : filesBelow(folder)) {
      line(text, "file", relative(folder, file), Long.toString(Files.size(file)), checksum(file));
    }
    line(text, "end", Long.toHexString(checksum(text)));
    Files.writeString(folder.resolve(NAME), text, StandardOpenOption.CREATE_NEW);
  }

  /// @throws IOException when a file cannot be read; among them [StaleGenerationException] when the
  ///     generation is damaged or of another format
  static Manifest readAndVerify(Path folder) throws IOException {
    String text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8);
    List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
    if (lines.isEmpty() || !lines.getFirst()[0].equals("format")) {
      throw new StaleGenerationException("its manifest is damaged");
    }
    if (!value(lines.getFirst()).equals(FORMAT)) {
      throw new StaleGenerationException(
          "its format is '%s', not '%s'".formatted(value(lines.getFirst()), FORMAT));
    }
    String[] end = lines.getLast();
    String body = text.substring(0, text.lastIndexOf("end\t") < 0 ? 0 : text.lastIndexOf("end\t"));
    if (!end[0].equals("end") || !value(end).equals(Long.toHexString(checksum(body)))) {
      throw new StaleGenerationException("its manifest is damaged");
    }
    Instant created = Instant.EPOCH;
    String fingerprint = "";
    String model = "";
    var counts = new TreeMap<String, Long>();
    for (String[] line : lines) {
      switch (line[0]) {
        case "created" -> created = Instant.parse(value(line));
        case "fingerprint" -> fingerprint = value(line);
        case "model" -> model = value(line);
        case "count" -> counts.put(line[1], Long.valueOf(line[2]));
        case "file" -> verify(folder, line[1], Long.parseLong(line[2]), line[3]);
        default -> {
          // format and end were read above
        }
      }
    }
    return new Manifest(created, fingerprint, model, counts);
  }

  private static void verify(Path folder, String name, long size, String checksum)
      throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new StaleGenerationException("its file '%s' is missing".formatted(name));
    }
    if (Files.size(file) != size || !checksum(file).equals(checksum)) {
      throw new StaleGenerationException("its file '%s' is damaged".formatted(name));
    }
  }

  /// All files below a folder, in a fixed order.
  static List<Path> filesBelow(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return new ArrayList<>(paths.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String checksum(Path file) throws IOException {
    long size = Files.size(file);
    if (size > CHECKSUM_LIMIT_BYTES) {
      return "-";
    }
    var crc = new CRC32C();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // read on
      }
      crc.update(bytes.flip());
    }
    return Long.toHexString(crc.getValue());
  }

  private static long checksum(CharSequence text) {
    var crc = new CRC32C();
    crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static String value(String[] line) {
    return line.length > 1 ? line[1] : "";
  }

  private static void line(StringBuilder text, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].indexOf('\t') >= 0 || cells[i].lines().count() > 1) {
        throw new IllegalArgumentException(
            "a manifest's values must be one line without tabs, got '%s'".formatted(cells[i]));
      }
      text.append(i == 0 ? "" : "\t").append(cells[i]);
    }
    text.append('\n');
  }
}
