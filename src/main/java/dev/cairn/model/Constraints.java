package dev.cairn.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the asker said about how they want to learn; only what was said.
///
/// @param format the kind of resource they want
/// @param excluded kinds they do not want
/// @param freeOnly whether it must cost nothing
/// @param hoursPerWeek the time they have each week, in hours, above 0
/// @param weeks how many weeks they have, above 0
/// @param language the language of the resources, as a lower-case ISO 639-1 code
/// @param level how advanced the resources should be, where it was said apart from the goal
/// @param excludedNames providers, authors or titles they do not want, as written
public record Constraints(
    Optional<Kind> format,
    Set<Kind> excluded,
    boolean freeOnly,
    OptionalDouble hoursPerWeek,
    OptionalDouble weeks,
    Optional<String> language,
    Optional<Depth> level,
    List<String> excludedNames) {

  /// Nothing was said.
  public static final Constraints NONE =
      new Constraints(
          Optional.empty(),
          Set.of(),
          false,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Constraints {
    excluded = Orders.copy(excluded, Kind.class);
    excludedNames = List.copyOf(excludedNames);
  }

  /// The hours there are in all, when both the hours a week and the weeks were said.
  public OptionalDouble totalHours() {
    return hoursPerWeek.isPresent() && weeks.isPresent()
        ? OptionalDouble.of(hoursPerWeek.getAsDouble() * weeks.getAsDouble())
        : OptionalDouble.empty();
  }

  public Constraints withFormat(Optional<Kind> newFormat) {
    return new Constraints(
        newFormat, excluded, freeOnly, hoursPerWeek, weeks, language, level, excludedNames);
  }

  public Constraints withFreeOnly(boolean newFreeOnly) {
    return new Constraints(
        format, excluded, newFreeOnly, hoursPerWeek, weeks, language, level, excludedNames);
  }

  public Constraints withHoursPerWeek(OptionalDouble newHoursPerWeek) {
    return new Constraints(
        format, excluded, freeOnly, newHoursPerWeek, weeks, language, level, excludedNames);
  }

  public Constraints withExcluded(Set<Kind> newExcluded) {
    return new Constraints(
        format, newExcluded, freeOnly, hoursPerWeek, weeks, language, level, excludedNames);
  }

  public Constraints withWeeks(OptionalDouble newWeeks) {
    return new Constraints(
        format, excluded, freeOnly, hoursPerWeek, newWeeks, language, level, excludedNames);
  }

  public Constraints withLanguage(Optional<String> newLanguage) {
    return new Constraints(
        format, excluded, freeOnly, hoursPerWeek, weeks, newLanguage, level, excludedNames);
  }

  public Constraints withLevel(Optional<Depth> newLevel) {
    return new Constraints(
        format, excluded, freeOnly, hoursPerWeek, weeks, language, newLevel, excludedNames);
  }

  public Constraints withExcludedNames(List<String> newExcludedNames) {
    return new Constraints(
        format, excluded, freeOnly, hoursPerWeek, weeks, language, level, newExcludedNames);
  }

  /// The same without any word about time.
  public Constraints withoutTime() {
    return withHoursPerWeek(OptionalDouble.empty()).withWeeks(OptionalDouble.empty());
  }
}
