package dev.cairn.discord;

import dev.cairn.answer.Translation;
import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.Kind;
import dev.cairn.store.AnswerMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/// The commands as Discord is told of them, with names, descriptions and choices in every language
/// there is a bundle for.
final class CommandSet {
  static final String BUNDLE = "dev.cairn.discord.Commands";

  /// The name of the context menu, which has no description.
  static final String RECOMMEND = "Recommend a path";

  private static final int MAX_CHOICES = OptionData.MAX_CHOICES;

  /// Spanish and Portuguese of the one region serve the other as well.
  private static final Map<DiscordLocale, Locale> LOCALES = locales();

  private final ResourceBundle english;
  private final Map<DiscordLocale, ResourceBundle> translations =
      new EnumMap<>(DiscordLocale.class);
  private final Catalog catalog;

  CommandSet(Catalog catalog) {
    this.catalog = catalog;
    this.english = bundle(Locale.ROOT);
    LOCALES.forEach((discord, locale) -> translations.put(discord, bundle(locale)));
  }

  private static Map<DiscordLocale, Locale> locales() {
    var locales = new EnumMap<DiscordLocale, Locale>(DiscordLocale.class);
    Languages.TRANSLATED.forEach(locale -> locales.put(locale, locale.toLocale()));
    locales.put(DiscordLocale.SPANISH_LATAM, DiscordLocale.SPANISH.toLocale());
    return locales;
  }

  private static ResourceBundle bundle(Locale locale) {
    return Translation.of(BUNDLE, locale);
  }

  List<CommandData> commands() {
    return List.of(ask(), path(), topic(), find(), note(), compare(), help(), recommend(), cairn());
  }

  private SlashCommandData ask() {
    return slash("ask")
        .addOptions(text("ask", "question", true).setMaxLength(1_500), member("ask"), shown("ask"));
  }

  private SlashCommandData path() {
    return slash("path")
        .addOptions(
            text("path", "topic", false).setAutoComplete(true),
            goal(),
            text("path", "know", false).setAutoComplete(true),
            option(OptionType.NUMBER, "path", "hours-per-week", false)
                .setMinValue(0.5)
                .setMaxValue(100),
            kind("path", "format"),
            option(OptionType.BOOLEAN, "path", "free", false),
            member("path"),
            shown("path"));
  }

  /// The goals of the catalog as choices; where they are more than Discord takes, by typing.
  private OptionData goal() {
    OptionData option = text("path", "goal", false);
    if (catalog.goals().size() > MAX_CHOICES || catalog.goals().isEmpty()) {
      return option.setAutoComplete(!catalog.goals().isEmpty());
    }
    for (Goal goal : catalog.goals()) {
      option.addChoice(Sentences.label(goal.title(), ViewLimits.OPTION), goal.id().value());
    }
    return option;
  }

  private SlashCommandData topic() {
    return slash("topic")
        .addOptions(text("topic", "name", true).setAutoComplete(true), shown("topic"));
  }

  private SlashCommandData find() {
    OptionData level = text("find", "level", false);
    for (Depth depth : Depth.values()) {
      level.addChoices(choice("level." + depth.label(), depth.label()));
    }
    return slash("find")
        .addOptions(
            text("find", "query", true).setMaxLength(300),
            kind("find", "kind"),
            option(OptionType.BOOLEAN, "find", "free", false),
            level,
            shown("find"));
  }

  private SlashCommandData note() {
    return slash("note")
        .addOptions(text("note", "topic", true).setAutoComplete(true), shown("note"));
  }

  private SlashCommandData compare() {
    return slash("compare")
        .addOptions(
            text("compare", "first", true).setAutoComplete(true),
            text("compare", "second", true).setAutoComplete(true),
            shown("compare"));
  }

  private SlashCommandData help() {
    return slash("help").addOptions(shown("help"));
  }

  private CommandData recommend() {
    CommandData menu = Commands.message(RECOMMEND);
    translations.forEach(
        (locale, bundle) -> menu.setNameLocalization(locale, bundle.getString("recommend.name")));
    return menu;
  }

  private SlashCommandData cairn() {
    var reindex =
        subcommand("reindex")
            .addOptions(option(OptionType.BOOLEAN, "cairn.reindex", "dry-run", false));
    var explain = subcommand("explain").addOptions(text("cairn.explain", "message", true));
    OptionData answers = text("cairn.settings", "answers", false);
    for (AnswerMode mode : AnswerMode.values()) {
      answers.addChoices(choice("answers." + mode.label(), mode.label()));
    }
    var settings =
        subcommand("settings")
            .addOptions(
                option(OptionType.CHANNEL, "cairn.settings", "channel", false)
                    .setChannelTypes(
                        ChannelType.TEXT,
                        ChannelType.NEWS,
                        ChannelType.FORUM,
                        ChannelType.GUILD_PUBLIC_THREAD,
                        ChannelType.GUILD_PRIVATE_THREAD),
                answers,
                option(OptionType.BOOLEAN, "cairn.settings", "threads", false),
                option(OptionType.NUMBER, "cairn.settings", "ask-back", false)
                    .setMinValue(0)
                    .setMaxValue(1),
                text("cairn.settings", "languages", false).setMaxLength(100),
                option(OptionType.ROLE, "cairn.settings", "role", false));
    return slash("cairn")
        .setContexts(InteractionContextType.GUILD)
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
        .addSubcommands(reindex, subcommand("status"), subcommand("check"), explain, settings);
  }

  // --- parts

  private SlashCommandData slash(String name) {
    SlashCommandData command =
        Commands.slash(name, english.getString(name + ".description"))
            .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    translations.forEach(
        (locale, bundle) -> {
          command.setNameLocalization(locale, bundle.getString(name + ".name"));
          command.setDescriptionLocalization(locale, bundle.getString(name + ".description"));
        });
    return command;
  }

  private SubcommandData subcommand(String name) {
    String key = "cairn." + name;
    var command = new SubcommandData(name, english.getString(key + ".description"));
    translations.forEach(
        (locale, bundle) -> {
          command.setNameLocalization(locale, bundle.getString(key + ".name"));
          command.setDescriptionLocalization(locale, bundle.getString(key + ".description"));
        });
    return command;
  }

  private OptionData text(String command, String name, boolean required) {
    return option(OptionType.STRING, command, name, required);
  }

  private OptionData member(String command) {
    return option(OptionType.USER, command, "for", false);
  }

  private OptionData shown(String command) {
    return option(OptionType.BOOLEAN, command, "public", false);
  }

  private OptionData option(OptionType type, String command, String name, boolean required) {
    String key = key(command, name);
    var option = new OptionData(type, name, english.getString(key + ".description"), required);
    translations.forEach(
        (locale, bundle) -> {
          option.setNameLocalization(locale, bundle.getString(key + ".name"));
          option.setDescriptionLocalization(locale, bundle.getString(key + ".description"));
        });
    return option;
  }

  /// Options that several commands share have one entry in the bundle.
  private String key(String command, String name) {
    String own = command + "." + name;
    return english.containsKey(own + ".description") ? own : "option." + name;
  }

  private OptionData kind(String command, String name) {
    OptionData option = text(command, name, false);
    for (Kind kind : kinds()) {
      option.addChoices(choice("kind." + kind.label(), kind.label()));
    }
    return option;
  }

  private List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    for (Kind kind : Kind.values()) {
      if (catalog.resources().stream().anyMatch(resource -> resource.kind() == kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Command.Choice choice(String key, String value) {
    var choice = new Command.Choice(english.getString(key), value);
    translations.forEach(
        (locale, bundle) -> choice.setNameLocalization(locale, bundle.getString(key)));
    return choice;
  }
}
