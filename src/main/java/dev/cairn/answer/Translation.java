package dev.cairn.answer;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Finds the fixed texts of a bundle in the reader's language.
public final class Translation {
  private static final Locale BRAZIL = Locale.of("pt", "BR");

  private Translation() {}

  /// A bundle's texts for a reader: in English where there is no translation, in Brazilian
  /// Portuguese for everyone who reads Portuguese.
  ///
  /// @param name the bundle's full name, such as `dev.cairn.answer.Wording`
  /// @throws java.util.MissingResourceException when there is no such bundle
  public static ResourceBundle of(String name, Locale reader) {
    return ResourceBundle.getBundle(
        name,
        reader.getLanguage().equals(BRAZIL.getLanguage()) ? BRAZIL : reader,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
