/// A small Discord for tests: REST and gateway in the JVM, on which the real JDA connects.
///
/// Start at [LoopbackDiscord]. It enforces what Discord enforces (three seconds to acknowledge,
/// one acknowledgement, fifteen minutes for the rest, the limits of messages and commands,
/// permissions, mentions, message content only where the bot may read it), records all that was
/// sent, and can misbehave on request ([Faults], [Gateway]). A request that breaks a limit is
/// refused as Discord would, and fails the test when the loopback is closed.
@org.jspecify.annotations.NullMarked
package dev.cairn.discord.loopback;
