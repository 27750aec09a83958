package dev.cairn.catalog;

import dev.cairn.catalog.CatalogFile.Part;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Lists the files of a catalog without opening any, and reports what must not be there.
///
/// Names that begin with a dot and files of other kinds (a README, the schemas) are passed over; a
/// name that is nearly right is a problem, because silence would hide the slip.
final class CatalogFolder {
  private static final List<String> DATA_ENDINGS = List.of(".yaml", ".yml", ".json");
  private static final List<String> NOTE_ENDINGS = List.of(".md");

  private final Path folder;
  private final String shownFolder;
  private final Problems problems;
  private final List<CatalogFile> files = new ArrayList<>();
  private Path realFolder;
  private long bytes;
  private boolean full;

  private CatalogFolder(Path folder, Problems problems) {
    this.folder = folder;
    this.realFolder = folder;
    this.shownFolder = shownName(folder);
    this.problems = problems;
  }

  /// The files, by path; empty with a problem when there is no such folder or nothing in it.
  static List<CatalogFile> list(Path folder, Problems problems) throws IOException {
    var listing = new CatalogFolder(folder, problems);
    listing.list();
    listing.files.sort(Comparator.comparing(CatalogFile::shown));
    return listing.files;
  }

  /// The name by which the folder itself is shown: its own, without what is above it.
  static String shownName(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : Shown.path(name.toString());
  }

  private void list() throws IOException {
    if (!Files.isDirectory(folder)) {
      boolean exists = Files.exists(folder);
      problem(
          shownFolder,
          "catalog",
          "must be a folder",
          exists ? "a file" : "nothing at " + Shown.path(folder.toAbsolutePath().toString()),
          "name the folder that holds topics/ and resources/");
      return;
    }
    realFolder = folder.toRealPath();
    for (Path entry : entries(folder, shownFolder)) {
      topLevel(entry, entry.getFileName().toString());
    }
    if (files.isEmpty() && problems.isEmpty()) {
      problem(
          shownFolder,
          "catalog",
          "must hold at least one of catalog.yaml, goals.yaml, out-of-scope.yaml, topics/*.yaml,"
              + " resources/*.yaml, notes/**/*.md",
          "a folder without any of these",
          "");
    }
  }

  private void topLevel(Path entry, String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = stem(lower, DATA_ENDINGS).orElse(lower);
    boolean data = !stem.equals(lower);
    for (Part part : Part.values()) {
      if (part.isFolder() && name.equals(part.stem())) {
        visit(entry, name, part, 1, List.of());
        return;
      }
      if (!part.isFolder() && data && stem.equals(part.stem())) {
        onlyFile(entry, name, part);
        return;
      }
    }
    if (data || Files.isDirectory(entry)) {
      nearlyRight(name, stem, data);
    }
  }

  private void onlyFile(Path entry, String name, Part part) throws IOException {
    for (CatalogFile other : files) {
      if (other.part() == part) {
        problem(
            shown(name),
            "file",
            "must be the only one of its kind",
            Shown.quoted(name) + " beside " + Shown.quoted(other.below()),
            "move all entries into one of them");
        return;
      }
    }
    visit(entry, name, part, 1, List.of());
  }

  private void nearlyRight(String name, String stem, boolean data) {
    for (Part part : Part.values()) {
      boolean fileForFolder = part.isFolder() && data;
      boolean slip = part.isFolder() != data && Nearest.distance(stem, part.stem(), 2) <= 2;
      boolean near = fileForFolder ? Nearest.distance(stem, part.stem(), 1) <= 1 : slip;
      if (near) {
        String right = part.isFolder() ? part.stem() + "/" : part.stem() + ".yaml";
        problem(
            shown(name),
            data ? "file" : "folder",
            "is not read under this name",
            Shown.quoted(name),
            fileForFolder ? "move it into " + right : "did you mean " + Shown.quoted(right) + "?");
        return;
      }
    }
  }

  private void visit(Path entry, String below, Part part, int depth, List<Path> above)
      throws IOException {
    if (full) {
      return;
    }
    String shown = shown(below);
    BasicFileAttributes attributes;
    Path real = entry;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        real = entry.toRealPath();
        if (!real.startsWith(realFolder)) {
          problem(
              shown,
              "link",
              "must stay inside the catalog folder",
              "a link that leaves it",
              "put the file itself there");
          return;
        }
        attributes = Files.readAttributes(real, BasicFileAttributes.class);
      }
    } catch (FileSystemException e) {
      problem(shown, "file", "must be readable", reason(e), "");
      return;
    }
    boolean expectsFolder = depth == 1 && part.isFolder();
    if (attributes.isDirectory()) {
      if (!part.isFolder() || isWanted(entry.getFileName().toString(), part)) {
        problem(shown, "file", "must be a file", "a folder", "");
      } else {
        visitFolder(entry, real, below, part, depth, above);
      }
    } else if (expectsFolder) {
      problem(shown, "folder", "must be a folder", "a file", "");
    } else if (part.isFolder() && !isWanted(entry.getFileName().toString(), part)) {
      return;
    } else if (!attributes.isRegularFile()) {
      problem(shown, "file", "must be a plain file", "a device, pipe or socket", "");
    } else {
      add(entry, shown, below, part, attributes);
    }
  }

  private void visitFolder(
      Path entry, Path real, String below, Part part, int depth, List<Path> above)
      throws IOException {
    if (above.contains(real)) {
      problem(shown(below), "link", "must not lead back to a folder above it", "a loop", "");
      return;
    }
    if (depth > Limits.FOLDER_DEPTH) {
      problem(
          shown(below),
          "folder",
          "may lie at most %d folders deep".formatted(Limits.FOLDER_DEPTH),
          "",
          "");
      return;
    }
    var path = new ArrayList<>(above);
    path.add(real);
    for (Path child : entries(entry, shown(below))) {
      visit(child, below + "/" + child.getFileName(), part, depth + 1, path);
    }
  }

  private void add(
      Path entry, String shown, String below, Part part, BasicFileAttributes attributes) {
    long size = attributes.size();
    long limit = part == Part.NOTES ? Limits.NOTE_BYTES : Limits.FILE_BYTES;
    if (size > limit) {
      problem(shown, "file", "must be at most " + bytes(limit), bytes(size), "split it");
      return;
    }
    bytes += size;
    if (files.size() == Limits.FILES || bytes > Limits.TOTAL_BYTES) {
      problem(
          shownFolder,
          "catalog",
          "must hold at most %,d files and %s in all"
              .formatted(Limits.FILES, bytes(Limits.TOTAL_BYTES)),
          "more, from %s on".formatted(Shown.quoted(below)),
          "");
      full = true;
      return;
    }
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    files.add(new CatalogFile(entry, shown, below, part, size, modified));
  }

  /// The names in a folder in a fixed order, without the hidden ones.
  private List<Path> entries(Path parent, String shown) throws IOException {
    var entries = new ArrayList<Path>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent)) {
      for (Path entry : stream) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (AccessDeniedException e) {
      problem(shown, "folder", "must be readable", reason(e), "");
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  private static boolean isWanted(String name, Part part) {
    return stem(name.toLowerCase(Locale.ROOT), part == Part.NOTES ? NOTE_ENDINGS : DATA_ENDINGS)
        .isPresent();
  }

  private static Optional<String> stem(String name, List<String> endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return Optional.of(name.substring(0, name.length() - ending.length()));
      }
    }
    return Optional.empty();
  }

  /// Why a file can't be opened, in a curator's words.
  static String reason(FileSystemException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission to read it";
      case java.nio.file.NoSuchFileException _ -> "a link that leads nowhere";
      default -> e.getReason() == null ? e.getClass().getSimpleName() : Shown.path(e.getReason());
    };
  }

  /// A size for people.
  static String bytes(long size) {
    return size < 1 << 20 ? "%,d bytes".formatted(size) : "%,d MB".formatted(size >> 20);
  }

  private String shown(String below) {
    return shownFolder + "/" + Shown.path(below);
  }

  private void problem(String shown, String what, String rule, String found, String fix) {
    problems.add(new Place(shown, 1), what, rule, found, fix);
  }
}
