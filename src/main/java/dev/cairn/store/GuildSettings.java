package dev.cairn.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the moderators of a server have set.
///
/// @param channels the rules by channel id, in the order of the ids
/// @param askBackThreshold when Cairn asks back for the goal: from 0 (whenever it is open at all)
///     to 1
///     (never); empty for the bot's own threshold
/// @param languages in which Cairn speaks here, as IETF tags, the preferred first; empty for each
///     member's own
/// @param moderatorRoles roles that may moderate Cairn beside those who manage the server
public record GuildSettings(
    Map<Long, ChannelRule> channels,
    Optional<Double> askBackThreshold,
    List<String> languages,
    NavigableSet<Long> moderatorRoles) {

  /// Nothing was set.
  public static final GuildSettings NONE =
      new GuildSettings(Map.of(), Optional.empty(), List.of(), new TreeSet<>());

  public GuildSettings {
    channels = Collections.unmodifiableMap(new TreeMap<>(channels));
    languages = List.copyOf(languages);
    moderatorRoles = Collections.unmodifiableNavigableSet(new TreeSet<>(moderatorRoles));
    if (askBackThreshold.isPresent()
        && !(askBackThreshold.get() >= 0 && askBackThreshold.get() <= 1)) {
      throw new IllegalArgumentException(
          "the ask-back threshold must be between 0 and 1, got " + askBackThreshold.get());
    }
  }

  /// The rule of a channel, or that of the channel it lies in, or the default.
  public ChannelRule rule(long channel, Optional<Long> parent) {
    ChannelRule own = channels.get(channel);
    return own != null
        ? own
        : parent
            .map(id -> channels.getOrDefault(id, ChannelRule.DEFAULT))
            .orElse(ChannelRule.DEFAULT);
  }

  /// Whether some channel is set aside for Cairn.
  public boolean setsAside() {
    return channels.values().stream().anyMatch(rule -> rule.answers() == AnswerMode.EVERYTHING);
  }

  public GuildSettings withRule(long channel, ChannelRule rule) {
    var changed = new TreeMap<>(channels);
    if (rule.equals(ChannelRule.DEFAULT)) {
      changed.remove(channel);
    } else {
      changed.put(channel, rule);
    }
    return new GuildSettings(changed, askBackThreshold, languages, moderatorRoles);
  }

  public GuildSettings withAskBackThreshold(Optional<Double> newAskBackThreshold) {
    return new GuildSettings(channels, newAskBackThreshold, languages, moderatorRoles);
  }

  public GuildSettings withLanguages(List<String> newLanguages) {
    return new GuildSettings(channels, askBackThreshold, newLanguages, moderatorRoles);
  }

  /// The same with a role added, or taken away where it was there.
  public GuildSettings withRoleToggled(long role) {
    var changed = new TreeSet<>(moderatorRoles);
    if (!changed.remove(role)) {
      changed.add(role);
    }
    return new GuildSettings(channels, askBackThreshold, languages, changed);
  }
}
