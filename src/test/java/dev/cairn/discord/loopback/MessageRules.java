package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The limits that Discord sets to a message.
final class MessageRules {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int THUMBNAIL = 11;
  static final int GALLERY = 12;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;

  private static final int LINK_BUTTON = 5;

  private MessageRules() {}

  static boolean isText(JsonNode component) {
    return component.path("type").asInt() == TEXT;
  }

  /// Every component at any level, in reading order.
  static List<JsonNode> flatten(JsonNode components) {
    var all = new ArrayList<JsonNode>();
    for (JsonNode component : components) {
      all.add(component);
      all.addAll(flatten(component.path("components")));
      if (component.has("accessory")) {
        all.add(component.path("accessory"));
      }
    }
    return all;
  }

  /// What is wrong with a message; empty when Discord would take it.
  static List<String> check(JsonNode message) {
    var wrong = new ArrayList<String>();
    boolean v2 = (message.path("flags").asInt() & LoopbackMessage.COMPONENTS_V2) != 0;
    String content = message.path("content").asText("");
    if (length(content) > 2000) {
      wrong.add("content has %d characters, at most 2000".formatted(length(content)));
    }
    JsonNode components = message.path("components");
    if (v2 && (!content.isEmpty() || !message.path("embeds").isEmpty())) {
      wrong.add("content or embeds beside Components V2");
    }
    if (content.isEmpty()
        && components.isEmpty()
        && message.path("embeds").isEmpty()
        && message.path("attachments").isEmpty()) {
      wrong.add("an empty message");
    }
    embeds(message.path("embeds"), wrong);
    components(components, v2, wrong);
    return wrong;
  }

  private static void embeds(JsonNode embeds, List<String> wrong) {
    if (embeds.size() > 10) {
      wrong.add(embeds.size() + " embeds, at most 10");
    }
    int total = 0;
    for (JsonNode embed : embeds) {
      int size =
          length(embed.path("title").asText("")) + length(embed.path("description").asText(""));
      if (length(embed.path("description").asText("")) > 4096) {
        wrong.add("an embed's description of more than 4096 characters");
      }
      for (JsonNode field : embed.path("fields")) {
        size += length(field.path("name").asText("")) + length(field.path("value").asText(""));
      }
      total += size;
    }
    if (total > 6000) {
      wrong.add("embeds of %d characters, at most 6000".formatted(total));
    }
  }

  private static void components(JsonNode components, boolean v2, List<String> wrong) {
    List<JsonNode> all = flatten(components);
    if (v2 && all.size() > 40) {
      wrong.add("%d components, at most 40".formatted(all.size()));
    }
    if (!v2 && components.size() > 5) {
      wrong.add("%d rows, at most 5".formatted(components.size()));
    }
    int characters = 0;
    var ids = new HashSet<String>();
    for (JsonNode component : all) {
      int type = component.path("type").asInt();
      if (!v2 && type > 8) {
        wrong.add("component type %d without the Components V2 flag".formatted(type));
      }
      if (component.has("custom_id")) {
        String id = component.path("custom_id").asText();
        between("custom_id", length(id), 1, 100, wrong);
        if (!ids.add(id)) {
          wrong.add("the custom id '%s' twice".formatted(id));
        }
      }
      switch (type) {
        case ROW -> row(component, wrong);
        case BUTTON -> button(component, wrong);
        case STRING_SELECT -> select(component, wrong);
        case TEXT -> {
          int length = length(component.path("content").asText(""));
          between("text display", length, 1, 4000, wrong);
          characters += length;
        }
        case SECTION ->
            between("texts of a section", component.path("components").size(), 1, 3, wrong);
        case GALLERY -> between("items of a gallery", component.path("items").size(), 1, 10, wrong);
        case CONTAINER ->
            between("parts of a container", component.path("components").size(), 1, 40, wrong);
        default -> {}
      }
    }
    if (characters > 4000) {
      wrong.add("%d characters in text displays, at most 4000".formatted(characters));
    }
  }

  private static void row(JsonNode row, List<String> wrong) {
    JsonNode parts = row.path("components");
    boolean select = false;
    for (JsonNode part : parts) {
      int type = part.path("type").asInt();
      select |= type != BUTTON;
      if (type != BUTTON && (type < 3 || type > 8)) {
        wrong.add("component type %d in an action row".formatted(type));
      }
    }
    between("parts of an action row", parts.size(), 1, select ? 1 : 5, wrong);
  }

  private static void button(JsonNode button, List<String> wrong) {
    String label = button.path("label").asText("");
    boolean link = button.path("style").asInt() == LINK_BUTTON;
    if (label.isEmpty() && !button.has("emoji")) {
      wrong.add("a button without label and emoji");
    }
    between("label of a button", length(label), 0, 80, wrong);
    if (link == button.has("custom_id") || link != button.has("url")) {
      wrong.add("the button '%s' needs either an address or a custom id".formatted(label));
    }
    between("address of a button", length(button.path("url").asText("")), 0, 512, wrong);
  }

  private static void select(JsonNode select, List<String> wrong) {
    JsonNode options = select.path("options");
    between("options of a menu", options.size(), 1, 25, wrong);
    between("placeholder", length(select.path("placeholder").asText("")), 0, 150, wrong);
    int min = select.path("min_values").asInt(1);
    int max = select.path("max_values").asInt(1);
    between("max_values of a menu", max, Math.max(1, min), options.size(), wrong);
    var values = new HashSet<String>();
    int chosen = 0;
    for (JsonNode option : options) {
      between("label of an option", length(option.path("label").asText("")), 1, 100, wrong);
      between("value of an option", length(option.path("value").asText("")), 1, 100, wrong);
      between("text of an option", length(option.path("description").asText("")), 0, 100, wrong);
      if (!values.add(option.path("value").asText())) {
        wrong.add("the option value '%s' twice".formatted(option.path("value").asText()));
      }
      chosen += option.path("default").asBoolean() ? 1 : 0;
    }
    if (chosen > max) {
      wrong.add("%d options chosen in a menu for %d".formatted(chosen, max));
    }
  }

  static void between(String what, int value, int min, int max, List<String> wrong) {
    if (value < min || value > max) {
      wrong.add("%s: %d, must be between %d and %d".formatted(what, value, min, max));
    }
  }

  /// Discord counts UTF-16 units for some limits and code points for others; the stricter counts.
  static int length(String text) {
    return text.length();
  }
}
