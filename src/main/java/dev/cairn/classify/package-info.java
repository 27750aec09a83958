/// Turns an utterance into an [Understanding][dev.cairn.model.Understanding]: what the asker wants,
/// what for, and what they know already.
///
/// Start at [Understander]. Topics and resources are found by name ([TopicRecognizer]), the details
/// by the grammar around them ([SlotReader], whose cue words stand in `english.cues`), and goal and
/// scope by a model that [ClassifierTrainer] learns from the catalog's own examples. Nothing here
/// knows a topic or a goal by name.
@org.jspecify.annotations.NullMarked
package dev.cairn.classify;
