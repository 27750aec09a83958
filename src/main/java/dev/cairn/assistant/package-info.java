/// The core's one front: opens or builds the index, answers questions, remembers conversations.
///
/// Start at [Assistant]. Surfaces (Discord, the terminal) talk to nothing else of the core but the
/// data that it returns. [Knowledge] is everything that one generation of the index can answer;
/// [KnowledgeHolder] swaps a new one in while readers go on with the old.
@org.jspecify.annotations.NullMarked
package dev.cairn.assistant;
