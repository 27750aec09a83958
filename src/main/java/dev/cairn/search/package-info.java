/// The index: words and vectors of a catalogue on disk, and the search in them. The only place that
/// knows Lucene.
@org.jspecify.annotations.NullMarked
package dev.cairn.search;
