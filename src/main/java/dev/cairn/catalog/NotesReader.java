package dev.cairn.catalog;

import dev.cairn.model.Depth;
import dev.cairn.model.Note;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `notes/**/*.md`: front matter between two lines `---`, then Markdown. Comes after topics
/// and resources.
final class NotesReader {
  static final List<String> KEYS = List.of("topic", "depth", "title", "questions", "compares");

  /// The depth of a note that names none.
  static final Depth DEFAULT_DEPTH = Depth.INTUITION;

  private static final String FENCE = "---";

  private final Registry topics;
  private final Registry resources;
  private final Problems problems;
  private final List<Note> notes = new ArrayList<>();

  NotesReader(Registry topics, Registry resources, Problems problems) {
    this.topics = topics;
    this.resources = resources;
    this.problems = problems;
  }

  List<Note> notes() {
    return notes;
  }

  /// @param id the path below `notes/` without its ending
  void read(String text, String id, String path) throws BadFileException {
    int end = endOfFrontMatter(text);
    int start = text.indexOf('\n') + 1;
    Optional<Node.Fields> fields = NodeReader.map(path, 1, text.substring(start, end), problems);
    int bodyStart = text.indexOf('\n', end);
    String body = bodyStart < 0 ? "" : text.substring(bodyStart + 1);
    int bodyLine = 1 + (int) text.substring(0, text.length() - body.length()).lines().count();
    Dollars.check(body, bodyLine, "note " + Shown.quoted(id), path, problems);
    if (fields.isEmpty()) {
      throw new BadFileException(
          1, "a note's front matter must name its topic and title", "nothing", "add both");
    }
    Optional<Entry> note = Entry.of(fields.get(), path, "note " + Shown.quoted(id), KEYS, problems);
    if (note.isPresent()) {
      read(note.get(), id, body);
    }
  }

  private void read(Entry entry, String id, String body) {
    Optional<TopicId> topic = topic(entry);
    Depth depth = entry.depth("depth").orElse(DEFAULT_DEPTH);
    String title = entry.required("title", Limits.NAME);
    List<String> questions = entry.blocks("questions", Limits.UTTERANCE);
    List<ResourceId> compares = compares(entry);
    String text = body.strip();
    if (text.isEmpty()) {
      entry.problem(entry.place().line(), "a note must have a text", "nothing", "write one");
    } else if (text.length() > Limits.NOTE_TEXT) {
      entry.problem(
          entry.place().line(),
          "a note's text must be at most %,d characters long".formatted(Limits.NOTE_TEXT),
          "%,d".formatted(text.length()),
          "split it");
    }
    if (entry.isSound() && topic.isPresent()) {
      notes.add(new Note(id, topic.get(), depth, title, text, questions, compares));
    }
  }

  private Optional<TopicId> topic(Entry entry) {
    String name = entry.required("topic", Limits.NAME);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (topics.isEmpty()) {
      String id = TopicId.isValid(name) ? name : Words.slug(name);
      return TopicId.isValid(id) ? Optional.of(new TopicId(id)) : Optional.empty();
    }
    if (topics.isWrong(name)) {
      entry.problem(
          "topic",
          "topic must name a topic of the catalog",
          Shown.quoted(name),
          Entry.didYouMean(topics.nearest(name)));
    }
    return TopicId.isValid(name) ? Optional.of(new TopicId(name)) : Optional.empty();
  }

  /// The resources weighed against each other; passed over in a catalog without any.
  private List<ResourceId> compares(Entry entry) {
    var compares = new ArrayList<ResourceId>();
    for (Entry.Located name : entry.lines("compares", Limits.NAME)) {
      if (resources.isWrong(name.text()) && !resources.isEmpty()) {
        entry.problem(
            name.line(),
            "compares must name resources of the catalog",
            Shown.quoted(name.text()),
            Entry.didYouMean(resources.nearest(name.text())));
      } else if (resources.has(name.text()) && ResourceId.isValid(name.text())) {
        compares.add(new ResourceId(name.text()));
      }
    }
    return compares;
  }

  /// Where the line begins that ends the front matter.
  private static int endOfFrontMatter(String text) throws BadFileException {
    if (!text.startsWith(FENCE) || !lineAt(text, 0).stripTrailing().equals(FENCE)) {
      throw new BadFileException(
          1,
          "a note must begin with front matter between two lines '---'",
          text.isEmpty() ? "nothing" : Shown.quoted(lineAt(text, 0)),
          "add topic, depth and title");
    }
    for (int at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
      if (lineAt(text, at).stripTrailing().equals(FENCE)) {
        return at;
      }
    }
    throw new BadFileException(
        1, "front matter must end with a line '---'", "no such line", "add it below the last key");
  }

  private static String lineAt(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }
}
