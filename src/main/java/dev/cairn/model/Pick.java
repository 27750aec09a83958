package dev.cairn.model;

import java.util.Locale;

/// A resource chosen for a step, and its part in it.
///
/// @param resource what to study
/// @param role what it is among the picks of its step
/// @param part the exact place, such as "chapter 14"; empty when it is the whole
public record Pick(Resource resource, Role role, String part) {

  /// What a pick is among the picks of its step.
  public enum Role {
    /// Begin here; exactly one a step.
    START,
    /// Take it in place of the start, as a matter of taste.
    INSTEAD,
    /// Take it afterwards, to go further or to practise.
    AFTER;

    /// The name in answers for programs, such as `start`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
