package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A message as it stands now, and how it came to be.
public final class LoopbackMessage {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  private static final Pattern LINK = Pattern.compile("https?://[^\\s)>\\]]+");

  private final World world;
  private final LoopbackChannel channel;
  private final long id;
  private final long author;
  private final ObjectNode json;
  final Set<String> pings = new LinkedHashSet<>();
  final List<String> reactions = new ArrayList<>();
  final List<String> files = new ArrayList<>();
  Optional<LoopbackMessage> repliesTo = Optional.empty();
  private boolean deleted;
  private int edits;

  LoopbackMessage(World world, LoopbackChannel channel, long id, long author, ObjectNode json) {
    this.world = world;
    this.channel = channel;
    this.id = id;
    this.author = author;
    this.json = json;
  }

  public long id() {
    return id;
  }

  public LoopbackChannel channel() {
    return channel;
  }

  long author() {
    return author;
  }

  ObjectNode json() {
    return json;
  }

  /// The raw message as Discord keeps it.
  public JsonNode raw() {
    synchronized (world) {
      return json.deepCopy();
    }
  }

  void replace(ObjectNode changes) {
    synchronized (world) {
      changes.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
      json.put("edited_timestamp", "2026-01-01T00:00:01+00:00");
      edits++;
    }
  }

  void delete() {
    deleted = true;
  }

  public boolean deleted() {
    synchronized (world) {
      return deleted;
    }
  }

  /// How often it was edited.
  public int edits() {
    synchronized (world) {
      return edits;
    }
  }

  public boolean ephemeral() {
    return (json.path("flags").asInt() & EPHEMERAL) != 0;
  }

  boolean loading() {
    return (json.path("flags").asInt() & LOADING) != 0;
  }

  /// Whether it is laid out with Components V2.
  public boolean usesComponentsV2() {
    return (json.path("flags").asInt() & COMPONENTS_V2) != 0;
  }

  /// Who was notified: user ids, `&` and role id, or `everyone`.
  public Set<String> pings() {
    return pings;
  }

  /// The emoji that the bot put on it.
  public List<String> reactions() {
    synchronized (world) {
      return List.copyOf(reactions);
    }
  }

  /// The names of the files attached to it.
  public List<String> files() {
    return files;
  }

  public Optional<LoopbackMessage> repliesTo() {
    return repliesTo;
  }

  /// All that a person reads: content and text displays, one a line.
  public String text() {
    synchronized (world) {
      var parts = new ArrayList<String>();
      if (!json.path("content").asText().isEmpty()) {
        parts.add(json.path("content").asText());
      }
      components().filter(MessageRules::isText).forEach(c -> parts.add(c.path("content").asText()));
      return String.join("\n", parts);
    }
  }

  /// Every address in the text.
  public List<String> links() {
    return LINK.matcher(text()).results().map(match -> match.group()).toList();
  }

  /// Every component at any level, in reading order.
  Stream<JsonNode> components() {
    return MessageRules.flatten(json.path("components")).stream();
  }

  /// The labels of the buttons that can be pressed.
  public List<String> buttons() {
    synchronized (world) {
      return components()
          .filter(c -> c.path("type").asInt() == MessageRules.BUTTON)
          .filter(c -> !c.path("disabled").asBoolean())
          .map(c -> c.path("label").asText(c.path("emoji").path("name").asText()))
          .toList();
    }
  }

  /// The placeholders of the menus.
  public List<String> menus() {
    synchronized (world) {
      return components()
          .filter(c -> c.path("type").asInt() == MessageRules.STRING_SELECT)
          .map(c -> c.path("placeholder").asText())
          .toList();
    }
  }

  /// The labels of the options of a menu.
  public List<String> options(String menu) {
    synchronized (world) {
      var labels = new ArrayList<String>();
      menuNode(menu).path("options").forEach(option -> labels.add(option.path("label").asText()));
      return labels;
    }
  }

  /// The custom ids of everything that can be used.
  public List<String> customIds() {
    synchronized (world) {
      return components()
          .filter(c -> c.has("custom_id"))
          .map(c -> c.path("custom_id").asText())
          .toList();
    }
  }

  /// The custom id of the first enabled button whose label contains a text.
  public String buttonId(String label) {
    synchronized (world) {
      return components()
          .filter(c -> c.path("type").asInt() == MessageRules.BUTTON)
          .filter(c -> !c.path("disabled").asBoolean())
          .filter(c -> c.path("label").asText().contains(label))
          .map(c -> c.path("custom_id").asText())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button '" + label + "' in " + this));
    }
  }

  /// The custom id of the first menu whose placeholder contains a text.
  public String menuId(String menu) {
    return menuNode(menu).path("custom_id").asText();
  }

  /// The value of an option whose label contains a text.
  String value(String menu, String label) {
    for (JsonNode option : menuNode(menu).path("options")) {
      if (option.path("label").asText().contains(label)) {
        return option.path("value").asText();
      }
    }
    throw new AssertionError("no option '" + label + "' in the menu '" + menu + "' of " + this);
  }

  private JsonNode menuNode(String menu) {
    synchronized (world) {
      return components()
          .filter(c -> c.path("type").asInt() == MessageRules.STRING_SELECT)
          .filter(c -> c.path("placeholder").asText().contains(menu))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no menu '" + menu + "' in " + this));
    }
  }

  /// The bot's answer to this message: a reply to it, a message in a thread that began with it, or
  /// the next one in a direct message.
  public LoopbackMessage awaitAnswer() {
    return world.await("an answer to: " + text(), () -> answers().stream().findFirst());
  }

  /// All the bot's answers to this message so far.
  public List<LoopbackMessage> answers() {
    synchronized (world) {
      return world.messages.values().stream()
          .filter(m -> m.author == LoopbackDiscord.BOT && !m.deleted && m != this)
          .filter(
              m ->
                  m.repliesTo.filter(this::equals).isPresent()
                      || (m.channel.id() == id && m.channel.isThread())
                      || (channel.isDirect() && m.channel == channel && m.id > id))
          .toList();
    }
  }

  @Override
  public String toString() {
    return "message in "
        + channel
        + ": "
        + text()
        + "\nbuttons "
        + buttons()
        + "\nmenus "
        + menus();
  }
}
