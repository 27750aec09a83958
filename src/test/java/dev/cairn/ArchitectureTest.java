package dev.cairn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The one way through the house: imports point up the list of packages, never down.
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.cairn");

  /// From the innermost to the outermost. `discord` and `cli` stand side by side at the end.
  private static final List<String> LAYERS =
      List.of(
          "model",
          "embed",
          "catalog",
          "search",
          "classify",
          "plan",
          "answer",
          "assistant",
          "config",
          "store");

  static Stream<String> layers() {
    return LAYERS.stream();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aPackageImportsNothingBelowIt(String layer) {
    String[] below =
        Stream.concat(
                LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream(),
                Stream.of("discord", "cli"))
            .map(name -> "dev.cairn." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.cairn." + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below)
        .because("data flows one way: catalog, index, understanding, plan, answer, surface")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          net.dv8tion.jda..      | discord   | the core must answer a test and the command line too
          org.apache.lucene..    | search    | one package owns fields, analyzers and queries
          picocli..              | cli       | only the terminal has a command line
          org.jline..            | cli       | only the terminal has lines to edit
          ai.onnxruntime..       | embed     | the rest must work where the native library can't load
          de.bwaldvogel..        | classify  | learners are a detail of understanding
          org.jdbi..             | store     | only the store knows a database
          org.flywaydb..         | store     | only the store knows a database
          com.zaxxer..           | store     | only the store knows a database
          """)
  void onlyOnePackageKnowsALibrary(String library, String owner, String reason) {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.cairn." + owner + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason)
        .check(MAIN);
  }

  @Test
  void theModelKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.cairn.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.cairn.model..", "java..", "org.jspecify..")
        .check(MAIN);
  }

  @Test
  void discordAndTheTerminalDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.discord..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cairn.cli..")
        .allowEmptyShould(true)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("dev.cairn.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cairn.discord..")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void nothingImportsMain() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.cairn.Main")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.cairn.Main")
        .check(MAIN);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.cairn.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(MAIN.stream().map(type -> type.getPackageName()).distinct())
        .allSatisfy(
            name ->
                assertThat(MAIN.contain(name + ".package-info"))
                    .as("%s has a package-info", name)
                    .isTrue());
  }
}
