package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Discord is told of the commands.
class RegistrationTest extends BotTestCase {
  @Test
  void everyCommandIsThere() {
    assertThat(discord.commandNames())
        .containsExactlyInAnyOrder(
            "ask", "path", "topic", "find", "note", "compare", "help", "Recommend a path", "cairn");
  }

  @Test
  void anUnchangedRestartRegistersNothing() {
    restartBot();
    assertThat(discord.registrations()).isEqualTo(1);
  }

  @Test
  void theCatalogsGoalsAreChoices() {
    JsonNode goal = option(command("path"), "goal");
    assertThat(goal.path("choices")).hasSize(3);
    assertThat(goal.path("choices").get(1).path("name").asText()).isEqualTo("Understand the ideas");
  }

  @Test
  void moderatorCommandsAreForThoseWhoManageTheServerByDefault() {
    assertThat(command("cairn").path("default_member_permissions").asText()).isEqualTo("32");
    assertThat(command("cairn").path("contexts")).hasSize(1);
    assertThat(command("ask").path("default_member_permissions").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es-ES", "pt-BR", "hi"})
  void everyNameAndDescriptionIsLocalised(String locale) {
    for (ObjectNode command : discord.commands()) {
      for (JsonNode entry : entries(command)) {
        String what = entry.path("name").asText();
        assertThat(entry.path("name_localizations").path(locale).asText()).as(what).isNotBlank();
        if (!entry.path("description").asText().isEmpty()) {
          assertThat(entry.path("description_localizations").path(locale).asText())
              .as(what)
              .isNotBlank()
              .isNotEqualTo(entry.path("description").asText());
        }
      }
    }
  }

  private static List<JsonNode> entries(JsonNode command) {
    var entries = new ArrayList<JsonNode>();
    entries.add(command);
    command.path("options").forEach(option -> entries.addAll(entries(option)));
    return entries;
  }

  private ObjectNode command(String name) {
    return discord.commands().stream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode option(JsonNode command, String name) {
    for (JsonNode option : command.path("options")) {
      if (option.path("name").asText().equals(name)) {
        return option;
      }
    }
    throw new AssertionError("no option " + name);
  }
}
