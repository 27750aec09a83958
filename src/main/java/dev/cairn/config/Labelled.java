package dev.cairn.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A value of a closed set that operators write by its label; for enums.
public interface Labelled {
  /// The constant's name.
  String name();

  /// How it is written in settings: `two-words` for `TWO_WORDS`.
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The constant with a label; upper and lower case are not told apart.
  static <E extends Enum<E> & Labelled> Optional<E> of(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.label().equalsIgnoreCase(label))
        .findFirst();
  }
}
