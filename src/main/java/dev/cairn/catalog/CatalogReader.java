package dev.cairn.catalog;

import dev.cairn.catalog.CatalogFile.Part;
import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Examples;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a folder of curated files, checks all of it, and reports every problem of every file
/// together.
///
/// A file is read once, one entry at a time, in an order in which what an entry names was read
/// before it. What a file lacks gets the default that `docs/catalogue.md` gives.
public final class CatalogReader {
  /// Changes when the same files would be read as something else, so that what was built from them
  /// is built anew.
  static final int FORMAT_VERSION = 1;

  private static final Pattern ID_IN_BROKEN_FILE =
      Pattern.compile("(?<![\\w-])[\"']?id[\"']?\\s*:\\s*[\"']?([^\\s\"',}#]+)");

  private final Problems problems = new Problems();
  private final Problems remarks = new Problems();
  private final Registry goalIds = new Registry();
  private final Registry topicIds = new Registry();
  private final Registry resourceIds = new Registry();

  private CatalogReader() {}

  /// A catalog and what could be better in it.
  ///
  /// @param remarks what is allowed but probably a slip, by path and line
  public record Reading(Catalog catalog, List<Problem> remarks) {
    public Reading {
      remarks = List.copyOf(remarks);
    }
  }

  /// Reads a catalog.
  ///
  /// @param folder holds `catalog.yaml`, `goals.yaml`, `topics/` and so on; each may be missing
  /// @throws CatalogException when anything in it is wrong, also when there is no such folder
  /// @throws IOException when the disk fails
  public static Catalog read(Path folder) throws CatalogException, IOException {
    return readWithRemarks(folder).catalog();
  }

  /// Reads a catalog and says what is allowed but probably a slip.
  public static Reading readWithRemarks(Path folder) throws CatalogException, IOException {
    return new CatalogReader().readFolder(folder);
  }

  private Reading readFolder(Path folder) throws CatalogException, IOException {
    List<CatalogFile> files = CatalogFolder.list(folder, problems);

    InfoReader.Raw info = InfoReader.Raw.NONE;
    for (CatalogFile file : of(files, Part.CATALOG)) {
      info = info(file);
    }
    var goals = new GoalsReader(goalIds, problems);
    for (CatalogFile file : of(files, Part.GOALS)) {
      list(file, node -> goals.read(node, file.shown()), goalIds);
    }
    var examples =
        new Examples(
            utterances(files, Part.OUT_OF_SCOPE),
            utterances(files, Part.ASK_BACK),
            utterances(files, Part.ANY_GOAL));
    var topics = new TopicsReader(topicIds, problems);
    for (CatalogFile file : of(files, Part.TOPICS)) {
      list(file, node -> topics.read(node, file.shown()), topicIds);
    }
    topics.checkNeeds();
    CatalogInfo resolved = InfoReader.resolve(info, topicIds, goalIds);
    var resources =
        new ResourcesReader(topicIds, resourceIds, resolved.language(), problems, remarks);
    for (CatalogFile file : of(files, Part.RESOURCES)) {
      list(file, node -> resources.read(node, file.shown()), resourceIds);
    }
    var notes = new NotesReader(topicIds, resourceIds, problems);
    for (CatalogFile file : of(files, Part.NOTES)) {
      note(file, notes);
    }

    if (!problems.isEmpty()) {
      throw new CatalogException(problems.sorted(), problems.count());
    }
    var catalog =
        new Catalog(
            resolved,
            goals.goals(),
            examples,
            topics.topics(),
            resources.resources(),
            notes.notes());
    return new Reading(catalog, remarks.sorted());
  }

  private static List<CatalogFile> of(List<CatalogFile> files, Part part) {
    return files.stream().filter(file -> file.part() == part).toList();
  }

  private InfoReader.Raw info(CatalogFile file) throws IOException {
    Optional<String> text = text(file, Limits.FILE_BYTES);
    try {
      Optional<Node.Fields> fields =
          text.isEmpty() ? Optional.empty() : NodeReader.map(file.shown(), 0, text.get(), problems);
      return fields
          .map(map -> InfoReader.read(map, file.shown(), problems))
          .orElse(InfoReader.Raw.NONE);
    } catch (BadFileException e) {
      problems.add(e.in(file.shown()));
      return InfoReader.Raw.NONE;
    }
  }

  private List<String> utterances(List<CatalogFile> files, Part part) throws IOException {
    for (CatalogFile file : of(files, part)) {
      var reader = new UtterancesReader(file.shown(), problems);
      list(file, reader::read, new Registry());
      return reader.utterances();
    }
    return List.of();
  }

  /// Reads a file that holds a list.
  ///
  /// @param ids the ids that its entries declare; where the file breaks off, the ids in the rest of
  ///     it are declared too, so that one slip does not make every mention of them a problem
  private void list(CatalogFile file, Consumer<Node> handler, Registry ids) throws IOException {
    Optional<String> text = text(file, Limits.FILE_BYTES);
    if (text.isEmpty()) {
      ids.markIncomplete();
      return;
    }
    try {
      NodeReader.list(file.shown(), text.get(), problems, handler);
    } catch (BadFileException e) {
      problems.add(e.in(file.shown()));
      Matcher id = ID_IN_BROKEN_FILE.matcher(text.get());
      while (id.find()) {
        ids.suspect(id.group(1));
      }
    }
  }

  private void note(CatalogFile file, NotesReader notes) throws IOException {
    Optional<String> text = text(file, Limits.NOTE_BYTES);
    if (text.isEmpty()) {
      return;
    }
    String id = file.below().substring("notes/".length(), file.below().lastIndexOf('.'));
    try {
      notes.read(text.get(), id, file.shown());
    } catch (BadFileException e) {
      problems.add(e.in(file.shown()));
    }
  }

  private Optional<String> text(CatalogFile file, long maxBytes) throws IOException {
    try {
      return Optional.of(TextFile.read(file.file(), maxBytes));
    } catch (BadFileException e) {
      problems.add(e.in(file.shown()));
    } catch (FileSystemException e) {
      problems.add(file.place(1), "file", "must be readable", CatalogFolder.reason(e), "");
    }
    return Optional.empty();
  }
}
