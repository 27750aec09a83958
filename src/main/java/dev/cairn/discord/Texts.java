package dev.cairn.discord;

import dev.cairn.answer.Translation;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The fixed texts of controls, notices and moderator answers, in the reader's language; English
/// where there is no translation. What replies say is in `dev.cairn.answer.Wording`.
final class Texts {
  static final String BUNDLE = "dev.cairn.discord.Texts";

  private final ResourceBundle bundle;
  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
    this.bundle = Translation.of(BUNDLE, locale);
  }

  /// @throws java.util.MissingResourceException when there is no such key
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
