package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The limits that Discord sets to registered commands.
final class CommandRules {
  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{M}\\p{N}\\p{IsDevanagari}]{1,32}$");
  private static final int CHAT_INPUT = 1;

  private CommandRules() {}

  static List<String> check(JsonNode commands) {
    var wrong = new ArrayList<String>();
    MessageRules.between("commands", commands.size(), 0, 130, wrong);
    var names = new HashSet<String>();
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(CHAT_INPUT);
      String name = command.path("name").asText();
      if (!names.add(type + name)) {
        wrong.add("the command %s twice".formatted(name));
      }
      if (type == CHAT_INPUT) {
        entry(command, wrong);
        if (size(command) > 8000) {
          wrong.add("/%s has %d characters in all, at most 8000".formatted(name, size(command)));
        }
      } else {
        MessageRules.between("name of a context menu", name.length(), 1, 32, wrong);
        for (JsonNode localised : command.path("name_localizations")) {
          MessageRules.between("name of a menu", localised.asText().length(), 1, 32, wrong);
        }
      }
    }
    return wrong;
  }

  private static void entry(JsonNode entry, List<String> wrong) {
    name(entry.path("name").asText(), wrong);
    for (JsonNode localised : entry.path("name_localizations")) {
      name(localised.asText(), wrong);
    }
    String where = "description of " + entry.path("name").asText();
    MessageRules.between(where, entry.path("description").asText().length(), 1, 100, wrong);
    for (JsonNode localised : entry.path("description_localizations")) {
      MessageRules.between(where, localised.asText().length(), 1, 100, wrong);
    }
    JsonNode options = entry.path("options");
    MessageRules.between("options", options.size(), 0, 25, wrong);
    boolean optional = false;
    var names = new HashSet<String>();
    for (JsonNode option : options) {
      entry(option, wrong);
      if (!names.add(option.path("name").asText())) {
        wrong.add("the option %s twice".formatted(option.path("name").asText()));
      }
      if (option.path("required").asBoolean() && optional) {
        wrong.add("a required option after an optional one: " + option.path("name").asText());
      }
      optional |= !option.path("required").asBoolean();
      MessageRules.between("choices", option.path("choices").size(), 0, 25, wrong);
      for (JsonNode choice : option.path("choices")) {
        MessageRules.between("choice", choice.path("name").asText().length(), 1, 100, wrong);
        MessageRules.between("choice", choice.path("value").asText().length(), 1, 100, wrong);
      }
      if (!option.path("choices").isEmpty() && option.path("autocomplete").asBoolean()) {
        wrong.add("choices and autocomplete on " + option.path("name").asText());
      }
    }
  }

  private static void name(String name, List<String> wrong) {
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
      wrong.add("'%s' can't be the name of a command or option".formatted(name));
    }
  }

  private static int size(JsonNode entry) {
    int size = entry.path("name").asText().length() + entry.path("description").asText().length();
    for (JsonNode option : entry.path("options")) {
      size += size(option);
    }
    for (JsonNode choice : entry.path("choices")) {
      size += choice.path("name").asText().length() + choice.path("value").asText().length();
    }
    return size;
  }
}
