package dev.cairn.discord;

import dev.cairn.store.GuildSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/// Which language Cairn speaks to whom.
///
/// A person's Discord says which language they read; of a message only the server's language is
/// known. Where a server (or the operator) names languages, one of those is spoken: the person's
/// own if it is among them, else the first.
final class Languages {
  /// The languages there are translations for, as Discord names them.
  static final List<DiscordLocale> TRANSLATED =
      List.of(
          DiscordLocale.GERMAN,
          DiscordLocale.FRENCH,
          DiscordLocale.SPANISH,
          DiscordLocale.PORTUGUESE_BRAZILIAN,
          DiscordLocale.HINDI);

  private final List<String> preferred;
  private final GuildRules rules;
  private final ConcurrentHashMap<Locale, Speech> speeches = new ConcurrentHashMap<>();

  /// @param preferred what the operator has set; may be empty
  Languages(List<String> preferred, GuildRules rules) {
    this.preferred = List.copyOf(preferred);
    this.rules = rules;
  }

  /// How to speak to whoever did something.
  Speech of(Interaction interaction) {
    return choose(interaction.getGuild(), interaction.getUserLocale());
  }

  /// How to speak in a server, or in a direct message where there is none.
  Speech of(@Nullable Guild guild) {
    return choose(guild, guild == null ? DiscordLocale.UNKNOWN : guild.getLocale());
  }

  private Speech choose(@Nullable Guild guild, DiscordLocale own) {
    List<String> allowed =
        Optional.ofNullable(guild)
            .map(server -> rules.of(server.getIdLong()))
            .map(GuildSettings::languages)
            .filter(languages -> !languages.isEmpty())
            .orElse(preferred);
    return speech(choose(allowed, own));
  }

  private static Locale choose(List<String> allowed, DiscordLocale own) {
    Locale wanted = own == DiscordLocale.UNKNOWN ? Locale.ENGLISH : own.toLocale();
    if (allowed.isEmpty()) {
      return wanted;
    }
    boolean known = own != DiscordLocale.UNKNOWN;
    return allowed.stream()
        .map(Locale::forLanguageTag)
        .filter(locale -> known && locale.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElseGet(() -> Locale.forLanguageTag(allowed.getFirst()));
  }

  private Speech speech(Locale locale) {
    return speeches.computeIfAbsent(locale, Speech::in);
  }
}
