package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who a message notifies, by its text and its allowed mentions.
final class Mentions {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

  private Mentions() {}

  static Set<String> pings(String text, Optional<LoopbackMessage> repliesTo, JsonNode allowed) {
    var pings = new LinkedHashSet<String>();
    boolean all = allowed.isMissingNode();
    if (all || lists(allowed.path("parse"), "everyone")) {
      if (EVERYONE.matcher(text).find()) {
        pings.add("everyone");
      }
    }
    collect(
        USER, "", text, all || lists(allowed.path("parse"), "users"), allowed.path("users"), pings);
    collect(
        ROLE,
        "&",
        text,
        all || lists(allowed.path("parse"), "roles"),
        allowed.path("roles"),
        pings);
    if (all || allowed.path("replied_user").asBoolean()) {
      repliesTo.ifPresent(message -> pings.add(Long.toString(message.author())));
    }
    return pings;
  }

  private static void collect(
      Pattern pattern, String prefix, String text, boolean any, JsonNode listed, Set<String> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (any || lists(listed, matcher.group(1))) {
        into.add(prefix + matcher.group(1));
      }
    }
  }

  private static boolean lists(JsonNode array, String value) {
    for (JsonNode entry : array) {
      if (entry.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
