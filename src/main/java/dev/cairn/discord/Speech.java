package dev.cairn.discord;

import dev.cairn.answer.Wording;
import java.util.Locale;

/// How Cairn speaks to one reader.
///
/// @param wording the sentences of replies
/// @param texts the labels of controls and the notices around replies
record Speech(Wording wording, Texts texts) {
  static Speech in(Locale locale) {
    return new Speech(new Wording(locale), new Texts(locale));
  }

  static Speech english() {
    return in(Locale.ENGLISH);
  }

  String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }
}
