package dev.cairn.discord;

import java.util.Optional;

/// A reply made ready to be shown.
///
/// @param view what to send
/// @param pages how many pages it has in all, at least 1
/// @param state what its controls carry; empty for a plain sentence
record Shown(View view, int pages, Optional<ViewState> state) {
  static Shown sentence(String markdown) {
    return new Shown(View.of(markdown), 1, Optional.empty());
  }
}
