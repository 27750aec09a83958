package dev.cairn.config;

/// A text that must not be seen: it shows itself as `***` wherever it is printed or logged.
public final class Secret {
  private final String value;

  /// @param value not blank
  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
    this.value = value;
  }

  /// The text itself, for whoever it is meant for.
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && value.equals(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
