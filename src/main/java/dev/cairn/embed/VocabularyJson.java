package dev.cairn.embed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Reads the object `"vocab": {"piece": number, …}` out of a tokenizer's JSON, and nothing else.
final class VocabularyJson {
  private final String json;
  private int at;

  private VocabularyJson(String json, int at) {
    this.json = json;
    this.at = at;
  }

  static Map<String, Integer> read(String json) throws IOException {
    int key = json.indexOf("\"vocab\"");
    int open = key < 0 ? -1 : json.indexOf('{', key);
    if (open < 0) {
      throw new IOException("the tokenizer's file has no object 'vocab'");
    }
    return new VocabularyJson(json, open + 1).entries();
  }

  private Map<String, Integer> entries() throws IOException {
    var entries = new HashMap<String, Integer>(1 << 16);
    while (true) {
      char c = next();
      if (c == '}') {
        return entries;
      }
      if (c == ',') {
        continue;
      }
      if (c != '"') {
        throw new IOException("the tokenizer's vocabulary is damaged at character " + at);
      }
      String piece = string();
      if (next() != ':') {
        throw new IOException("the tokenizer's vocabulary is damaged at character " + at);
      }
      entries.put(piece, number());
    }
  }

  private char next() throws IOException {
    while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    if (at >= json.length()) {
      throw new IOException("the tokenizer's vocabulary ends too early");
    }
    return json.charAt(at++);
  }

  private String string() throws IOException {
    var text = new StringBuilder();
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') {
        return text.toString();
      }
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(json, at, at + 4, 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    throw new IOException("the tokenizer's vocabulary ends too early");
  }

  private int number() throws IOException {
    next();
    at--;
    int start = at;
    while (at < json.length() && Character.isDigit(json.charAt(at))) {
      at++;
    }
    return Integer.parseInt(json, start, at, 10);
  }
}
