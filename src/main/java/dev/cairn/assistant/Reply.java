package dev.cairn.assistant;

import dev.cairn.answer.Answer;

/// An answer and what it cost.
///
/// @param answer what to say
/// @param tookNanos the whole answer, in nanoseconds
/// @param embedNanos the part of it spent on embedding the question, in nanoseconds; 0 with words
///     only
public record Reply(Answer answer, long tookNanos, long embedNanos) {}
