/// Measures Cairn on labelled data: questions of members, intents, retrieval collections.
///
/// Start at [QuestionEvaluation]. Curators use it to see whether a change to the catalog made
/// things
/// better; anyone can use it to compare Cairn with the literature, whose definitions the metrics
/// follow: [BinaryScore], [ConfusionMatrix], [Calibration], [RankingMetrics].
@org.jspecify.annotations.NullMarked
package dev.cairn.evaluate;
