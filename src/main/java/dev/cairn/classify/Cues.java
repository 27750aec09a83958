package dev.cairn.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The cue words of English, read once from `english.cues`.
final class Cues {
  private static final int MAX_WORDS = 8;
  private static final Cues ENGLISH = read("english.cues");

  private record Meaning(Cue.Kind kind, String argument) {}

  private final PhraseTable<Meaning> phrases = new PhraseTable<>();
  private final Set<String> filler = new HashSet<>();

  private Cues() {}

  static Cues english() {
    return ENGLISH;
  }

  /// All cues of an utterance in the order in which they begin; of two of one kind that begin at
  /// the
  /// same word only the longer.
  List<Cue> find(List<Token> tokens) {
    var found = new ArrayList<Cue>();
    for (int first = 0; first < tokens.size(); first++) {
      int begun = found.size();
      long hash = PhraseTable.ROOT;
      int words = 0;
      for (int at = first; at < tokens.size() && words < MAX_WORDS; at++) {
        Token token = tokens.get(at);
        if (at > first && token.before() == Token.Break.SENTENCE) {
          break;
        }
        long longer = PhraseTable.extend(hash, token.text());
        if (!phrases.isPrefix(longer)) {
          if (at > first && filler.contains(token.text())) {
            continue;
          }
          break;
        }
        hash = longer;
        words++;
        for (Meaning meaning : phrases.get(hash)) {
          keepLongest(found, begun, new Cue(meaning.kind(), meaning.argument(), first, at + 1));
        }
      }
    }
    return found;
  }

  private static void keepLongest(List<Cue> found, int begun, Cue cue) {
    for (int i = begun; i < found.size(); i++) {
      if (found.get(i).is(cue.kind(), cue.argument())) {
        found.set(i, cue);
        return;
      }
    }
    found.add(cue);
  }

  private static Cues read(String resource) {
    var cues = new Cues();
    try (InputStream in = Cues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + resource);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Meaning section = new Meaning(Cue.Kind.FILLER, "");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[")) {
          section = section(line.substring(1, line.length() - 1));
        } else if (section.kind() == Cue.Kind.FILLER) {
          cues.filler.add(line);
        } else {
          cues.phrases.add(List.of(line.split(" ")), section);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cues;
  }

  private static Meaning section(String name) {
    int colon = name.indexOf(':');
    String kind = colon < 0 ? name : name.substring(0, colon);
    return new Meaning(
        Cue.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
        colon < 0 ? "" : name.substring(colon + 1));
  }
}
