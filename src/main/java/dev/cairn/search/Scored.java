package dev.cairn.search;

/// A document of the index and how well it fits, greater being better.
record Scored(int document, double score) {}
