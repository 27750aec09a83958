package dev.cairn.discord;

import dev.cairn.model.Catalog;

/// What Cairn can do, in its own words.
final class Help {
  private Help() {}

  static Shown shown(Speech speech, Catalog catalog) {
    String subject =
        catalog.info().title().isBlank()
            ? speech.say("help.about")
            : speech.say("help.about.subject", catalog.info().title());
    return Shown.sentence(
        "## Cairn\n"
            + subject
            + "\n\n"
            + speech.say("help.commands")
            + "\n\n"
            + speech.say("help.controls")
            + "\n-# "
            + speech.say("help.privacy"));
  }
}
