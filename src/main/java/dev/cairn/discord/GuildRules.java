package dev.cairn.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cairn.store.GuildSettings;
import dev.cairn.store.Store;
import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of servers, kept at hand. Safe for use by many threads.
final class GuildRules {
  private static final Logger LOG = LoggerFactory.getLogger(GuildRules.class);

  /// Another process may change settings in a shared database; so long may it take to be seen here.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Store store;
  private final Cache<Long, GuildSettings> settings =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

  GuildRules(Store store) {
    this.store = store;
  }

  /// The settings of a server; the defaults when the database fails, since a member's question is
  /// worth an answer all the same.
  GuildSettings of(long guild) {
    GuildSettings known = settings.getIfPresent(guild);
    if (known != null) {
      return known;
    }
    try {
      GuildSettings read = store.settings(guild);
      settings.put(guild, read);
      return read;
    } catch (IOException e) {
      LOG.warn("the settings of server {} can't be read; the defaults hold", guild, e);
      return GuildSettings.NONE;
    }
  }

  /// Changes the settings of a server.
  ///
  /// @throws IOException when the database fails; nothing has changed then
  GuildSettings change(long guild, Store.Change change) throws IOException {
    GuildSettings changed = store.change(guild, change);
    settings.put(guild, changed);
    return changed;
  }

  /// Whether a member may moderate Cairn on their server: the default permission of the commands
  /// can be overridden by a server's settings, so it is checked here again.
  boolean isModerator(@Nullable Member member) {
    if (member == null) {
      return false;
    }
    return member.hasPermission(Permission.MANAGE_SERVER)
        || member.getRoles().stream()
            .map(ISnowflake::getIdLong)
            .anyMatch(of(member.getGuild().getIdLong()).moderatorRoles()::contains);
  }
}
