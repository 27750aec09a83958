package dev.cairn.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Copies that iterate in the same order in every run, unlike `Set.copyOf`.
final class Orders {
  private Orders() {}

  static <E extends Enum<E>> Set<E> copy(Collection<E> elements, Class<E> type) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(elements);
    return Collections.unmodifiableSet(copy);
  }
}
