package dev.cairn.discord.loopback;

import java.util.Set;

/// The permissions that matter to a text bot, with Discord's bits.
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38);

  /// What everybody may do on a new server.
  static final Set<Permission> EVERYONE =
      Set.of(
          ADD_REACTIONS,
          VIEW_CHANNEL,
          SEND_MESSAGES,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          USE_APPLICATION_COMMANDS,
          CREATE_PUBLIC_THREADS,
          SEND_MESSAGES_IN_THREADS);

  private final int bit;

  Permission(int bit) {
    this.bit = bit;
  }

  static long bits(Set<Permission> permissions) {
    long bits = 0;
    for (Permission permission : permissions) {
      bits |= 1L << permission.bit;
    }
    return bits;
  }

  boolean in(long bits) {
    return (bits & (1L << bit)) != 0;
  }
}
