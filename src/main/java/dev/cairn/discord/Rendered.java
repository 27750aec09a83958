package dev.cairn.discord;

import java.util.List;

/// A message ready to be sent.
///
/// @param shown what it shows
/// @param owners whose controls they are
/// @param pings who may be notified by it
record Rendered(Shown shown, Control.Stamp owners, List<Long> pings) {
  Rendered {
    pings = List.copyOf(pings);
  }
}
