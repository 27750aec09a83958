/// The terminal: the same brain as on Discord, for people (`chat`, `ask`, `topic`), for programs
/// (`--json`, `--batch`) and for curators (`check`, `reindex`, `eval`).
///
/// Start at [CommandLineApp]. One class a command; [Session] opens the core for them, [AnswerJson]
/// writes the JSON that programs rely on, [TerminalText] draws Markdown for a terminal or as plain
/// text. Standard output carries the answer alone; everything else goes to standard error.
@org.jspecify.annotations.NullMarked
package dev.cairn.cli;
