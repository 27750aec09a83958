/// The Discord bot: events in, messages out; the only place that knows JDA.
///
/// It only translates. What a question means and what to learn is the [Brain]'s business; what a
/// reply looks like is decided by pure functions from an `Answer` to a [View] (start at [Views]),
/// and [Messages] turns a view into what Discord takes. Start at [DiscordBot] for how events come
/// in, at [CustomIds] for how controls keep their state.
@org.jspecify.annotations.NullMarked
package dev.cairn.discord;
