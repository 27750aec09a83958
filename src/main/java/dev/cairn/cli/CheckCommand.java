package dev.cairn.cli;

import dev.cairn.catalog.CatalogException;
import dev.cairn.catalog.CatalogReader;
import dev.cairn.catalog.GraphReport;
import dev.cairn.model.Catalog;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    description = "Reads the catalog; prints every problem and how good its graph is.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /// Longer lists say how many more there are.
  private static final int MAX_LISTED = 20;

  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Catalog catalog;
    try {
      catalog = CatalogReader.read(common.catalog());
    } catch (CatalogException e) {
      // The problems are what was asked for, so they are the answer.
      e.lines().forEach(session.out()::println);
      session.out().flush();
      return ExitCode.CATALOG;
    }
    GraphReport.of(catalog).lines(MAX_LISTED).forEach(session.out()::println);
    session.out().flush();
    return ExitCode.DONE;
  }
}
