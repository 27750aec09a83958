package dev.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A [GraphReport] as people read it.
final class GraphReportText {
  private final GraphReport report;
  private final int limit;
  private final List<String> lines = new ArrayList<>();

  GraphReportText(GraphReport report, int limit) {
    this.report = report;
    this.limit = limit;
  }

  List<String> lines() {
    GraphReport.Counts counts = report.counts();
    lines.add(
        "%s in %s with %s; %s, %d of them free; %s, %d of them advice"
            .formatted(
                count(counts.topics(), "topic"),
                count(counts.areas(), "area"),
                count(counts.needs(), "prerequisite"),
                count(counts.resources(), "resource"),
                counts.free(),
                count(counts.notes(), "note"),
                counts.advice()));
    lines.add(
        "%s with %s, and %s of no goal"
            .formatted(
                count(counts.goals(), "goal"),
                count(counts.examples(), "example"),
                count(counts.otherExamples(), "example")));
    if (!report.longestChain().isEmpty()) {
      lines.add(
          "Longest chain, %s: %s"
              .formatted(
                  count(report.longestChain().size(), "topic"),
                  joined(report.longestChain(), " > ")));
    }
    section("Topics without a resource at a depth that a path can ask for", report.holes());
    section(
        "Thin: a single resource, or none that is free",
        report.thin().stream().map(GraphReportText::thin).toList());
    section("Orphans: need nothing, and nothing needs them", report.orphans());
    section("Topics without a note", report.withoutNote());
    section("Topics without hours", report.withoutHours());
    section("Topics that take less time at a deeper depth", report.shrinkingHours());
    section(
        "More than one resource to start with",
        report.twoStarts().stream()
            .map(
                starts ->
                    "%s (%s): %s"
                        .formatted(
                            starts.topic(),
                            starts.depth().label(),
                            String.join(", ", starts.resources())))
            .toList());
    section(
        "Names of more than one topic",
        report.sharedNames().stream()
            .map(name -> Shown.quoted(name.name()) + ": " + joined(name.topics(), ", "))
            .toList());
    section(
        "Utterances in more than one list",
        report.sharedExamples().stream()
            .map(
                example ->
                    Shown.quoted(example.utterance()) + ": " + String.join(", ", example.lists()))
            .toList());
    if (report.needsWithoutWhy() > 0) {
      lines.add("Prerequisites without a why: " + report.needsWithoutWhy());
    }
    return List.copyOf(lines);
  }

  private static String thin(GraphReport.Spot spot) {
    return spot
        + ": "
        + count(spot.resources(), "resource")
        + (spot.free() == 0 ? ", none free" : "");
  }

  private void section(String title, List<?> entries) {
    if (entries.isEmpty()) {
      return;
    }
    lines.add("%s: %d".formatted(title, entries.size()));
    for (Object entry : entries.subList(0, Math.min(limit, entries.size()))) {
      lines.add("  " + entry);
    }
    if (entries.size() > limit) {
      lines.add("  and %d more".formatted(entries.size() - limit));
    }
  }

  private static String joined(List<?> entries, String separator) {
    return entries.stream().map(String::valueOf).collect(Collectors.joining(separator));
  }

  private static String count(int count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
