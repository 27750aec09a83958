package dev.cairn.discord;

import java.util.ArrayList;
import java.util.List;

/// Lays blocks of Markdown out on pages.
final class Pages {
  /// Each block is a component, and a message may have forty of those in all.
  private static final int MAX_BLOCKS = 14;

  private Pages() {}

  /// Pages of blocks in order; a block that fits on no page by itself goes on over several, parted
  /// where a reader pauses.
  ///
  /// @param first how many characters the first page has room for, at least 200
  /// @param other how many characters each other page has room for, at least 200
  static List<List<String>> of(List<String> blocks, int first, int other) {
    var pages = new ArrayList<List<String>>();
    var open = new ArrayList<String>();
    int left = first;
    for (String block : blocks) {
      List<String> parts =
          block.length() <= other ? List.of(block) : Sentences.pieces(block, other);
      for (String part : parts) {
        if (part.length() > left || open.size() == MAX_BLOCKS) {
          if (!open.isEmpty() || pages.isEmpty()) {
            pages.add(List.copyOf(open));
          }
          open.clear();
          left = other;
        }
        open.add(part);
        left -= part.length();
      }
    }
    if (!open.isEmpty() || pages.isEmpty()) {
      pages.add(List.copyOf(open));
    }
    return pages.size() <= ViewState.MAX_PAGES
        ? pages
        : List.copyOf(pages.subList(0, ViewState.MAX_PAGES));
  }
}
