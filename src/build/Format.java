import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or mends the formatting of every Java file below a folder with google-java-format.
///
/// Run by the build in a JDK 25 of its own, because the formatter parses with the compiler of the JDK it runs on and
/// Maven itself may run on an older one. Arguments: `check` or `write`, then the folder.
public final class Format {
  private static final int MAX_COLUMNS = 100;

  public static void main(String[] args) throws IOException, FormatterException {
    boolean write = args[0].equals("write");
    List<Path> files;
    try (var walk = Files.walk(Path.of(args[1]))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    var formatter = new Formatter();
    var unformatted = new ArrayList<Path>();
    for (Path file : files) {
      if (file.endsWith("src/build/Format.java")) {
        continue;
      }
      String source = Files.readString(file);
      String formatted;
      try {
        formatted = formatter.formatSourceAndFixImports(wrapDocComments(source));
      } catch (FormatterException e) {
        System.err.println(file + ": " + e.getMessage());
        throw e;
      }
      if (!formatted.equals(source)) {
        unformatted.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!unformatted.isEmpty() && !write) {
      unformatted.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Run: mvn -q -Pformat process-test-classes");
      System.exit(1);
    }
  }

  /// Wraps `///` lines that are too long, because the formatter would wrap them as `//` and so cut
  /// the documentation in two.
  private static String wrapDocComments(String source) {
    var wrapped = new StringBuilder();
    for (String line : source.split("\n", -1)) {
      String rest = line;
      int start = line.indexOf("/// ");
      if (start >= 0 && !line.substring(0, start).isBlank()) {
        start = -1;
      }
      String prefix = start < 0 ? "" : line.substring(0, start) + "/// ";
      boolean hang = start >= 0 && line.startsWith("@", start + 4);
      while (start >= 0 && rest.length() > MAX_COLUMNS) {
        int space = rest.lastIndexOf(' ', MAX_COLUMNS);
        if (space <= prefix.length() + (hang ? 4 : 0)) {
          break;
        }
        wrapped.append(rest, 0, space).append('\n');
        rest = prefix + (hang ? "    " : "") + rest.substring(space + 1);
      }
      wrapped.append(rest).append('\n');
    }
    return wrapped.substring(0, wrapped.length() - 1);
  }
}
