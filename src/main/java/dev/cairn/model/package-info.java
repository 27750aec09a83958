/// The words of Cairn as types: what a catalog holds, what an utterance means, what a learning path
/// is.
///
/// Start at [Catalog], then [Understanding], then [LearningPath]: data flows in that order.
/// Everything here is immutable and knows no file, no index, no Discord and no terminal.
@org.jspecify.annotations.NullMarked
package dev.cairn.model;
