package dev.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file as UTF-8 text, at most so many bytes of it, and refuses what is not text.
final class TextFile {
  private TextFile() {}

  /// The text without a byte order mark; every line break is `\n`.
  ///
  /// @param maxBytes how much is read at most; the file may have grown since it was listed
  static String read(Path file, long maxBytes) throws IOException, BadFileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Math.toIntExact(maxBytes + 1));
    }
    if (bytes.length > maxBytes) {
      throw new BadFileException(
          1, "must be at most " + CatalogFolder.bytes(maxBytes), "a larger one", "split it");
    }
    return decode(bytes);
  }

  static String decode(byte[] bytes) throws BadFileException {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new BadFileException(1, "must be UTF-8", "UTF-16", "save it as UTF-8");
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // The fast decoder writes U+FFFD for a bad byte; only then is the slow one needed to find it.
    if (text.indexOf('\uFFFD') >= 0) {
      requireUtf8(bytes, start);
    }
    return plain(text);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static void requireUtf8(byte[] bytes, int start) throws BadFileException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(start);
    CharBuffer out = CharBuffer.allocate(8_192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      int line = 1;
      int lineStart = start;
      for (int i = start; i < in.position(); i++) {
        if (bytes[i] == '\n') {
          line++;
          lineStart = i + 1;
        }
      }
      throw new BadFileException(
          line,
          "must be UTF-8",
          "the byte 0x%02X at place %d of the line"
              .formatted(bytes[in.position()] & 0xFF, in.position() - lineStart + 1),
          "save it as UTF-8");
    }
  }

  /// Refuses control characters; makes `\r\n`, `\r` one `\n` and the line breaks that no editor
  /// counts (U+0085, U+2028, U+2029) a space, so that line numbers are the editor's.
  private static String plain(String text) throws BadFileException {
    StringBuilder changed = null;
    int copied = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (c == '\n') {
        line++;
        continue;
      }
      if (c == '\t') {
        continue;
      }
      char replacement;
      if (c == '\r') {
        replacement = '\n';
        line++;
      } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
        replacement = ' ';
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE) {
        throw new BadFileException(
            line,
            "must be text",
            "the control character U+%04X".formatted((int) c),
            c == 0 ? "this looks like a binary file" : "delete the character");
      } else {
        continue;
      }
      if (changed == null) {
        changed = new StringBuilder(text.length());
      }
      changed.append(text, copied, i).append(replacement);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      copied = i + 1;
    }
    return changed == null ? text : changed.append(text, copied, text.length()).toString();
  }
}
