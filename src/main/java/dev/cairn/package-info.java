/// Cairn: answers "what should I learn?" with a learning path that people curated.
@org.jspecify.annotations.NullMarked
package dev.cairn;
