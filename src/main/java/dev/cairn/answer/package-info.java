/// The reply as data, and the one place that puts it into words.
///
/// Start at [Answer]: a closed set of replies. [AnswerComposer] makes one from an understanding,
/// [Wording] holds every fixed
/// sentence in the reader's language, and [MarkdownWriter] writes the whole reply as text. Nothing
/// here knows a chat platform
/// or a terminal; those render the same data with the same wording.
@org.jspecify.annotations.NullMarked
package dev.cairn.answer;
