package dev.cairn.search;

import java.io.IOException;

/// A generation is damaged or of another format and must be built anew.
final class StaleGenerationException extends IOException {
  StaleGenerationException(String why) {
    super(why);
  }
}
