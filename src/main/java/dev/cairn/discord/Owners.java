package dev.cairn.discord;

import java.util.Optional;

/// Whose controls they are.
///
/// @param asker the user id of whoever asked
/// @param other the member whom the answer was made for, where that is somebody else
record Owners(long asker, Optional<Long> other) {
  static Owners of(long asker) {
    return new Owners(asker, Optional.empty());
  }
}
