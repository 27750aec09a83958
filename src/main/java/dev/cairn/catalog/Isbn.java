package dev.cairn.catalog;

/// The number of a book, of 10 or 13 digits.
final class Isbn {
  private Isbn() {}

  /// Whether there are 10 or 13 digits (the tenth may be an X), with or without hyphens and spaces.
  static boolean isWellFormed(String isbn) {
    return digits(isbn).matches("[0-9]{9}[0-9X]|97[89][0-9]{10}");
  }

  /// Whether the last digit fits the others, which catches most slips of the pen.
  ///
  /// @param isbn one that is well-formed
  static boolean hasRightCheckDigit(String isbn) {
    String digits = digits(isbn);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
      sum += digits.length() == 10 ? digit * (10 - i) : digit * (i % 2 == 0 ? 1 : 3);
    }
    return sum % (digits.length() == 10 ? 11 : 10) == 0;
  }

  private static String digits(String isbn) {
    return isbn.replace("-", "").replace(" ", "").toUpperCase(java.util.Locale.ROOT);
  }
}
