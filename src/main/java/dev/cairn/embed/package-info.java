/// Sentences to vectors, so that texts which mean the same lie near each other whatever their
/// words.
///
/// Start at [Embedder]. Knows only the JDK and ONNX Runtime.
@org.jspecify.annotations.NullMarked
package dev.cairn.embed;
