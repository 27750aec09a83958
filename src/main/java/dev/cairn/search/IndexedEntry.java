package dev.cairn.search;

import dev.cairn.search.Fields.Piece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One entry as it goes into the index.
///
/// @param type `resource`, `note`, `topic`, or one that is only kept for the delta
/// @param entryHash of the catalog's entry alone
/// @param pieces its texts, weighted
/// @param names its title and other names, each of which finds it when it is the whole query
/// @param embedded the text whose vector stands for it; empty when it is not searched
record IndexedEntry(
    String type,
    String id,
    String title,
    String url,
    String entryHash,
    List<Piece> pieces,
    List<String> names,
    List<String> kinds,
    List<String> prices,
    List<String> depths,
    List<String> languages,
    List<String> topics,
    String embedded) {

  /// An entry that nobody searches, but whose change a reindex reports.
  static IndexedEntry unsearched(String type, String id, String title, String entryHash) {
    return new IndexedEntry(
        type, id, title, "", entryHash, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), "");
  }

  String key() {
    return type + ":" + id;
  }

  Delta.Entry forDelta() {
    return new Delta.Entry(type, id, title);
  }

  /// Changes with anything that is indexed, so also with the names of its topics.
  String documentHash() {
    return hash(toString());
  }

  String vectorHash() {
    return embedded.isEmpty() ? "" : hash(embedded);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
