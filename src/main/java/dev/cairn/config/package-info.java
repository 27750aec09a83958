/// The settings of one installation, read once at start from `config/cairn.yaml` and the
/// environment.
///
/// Start at [SettingsReader]: it either returns [Settings], or throws a [SettingsException] with
/// every problem, each with its line. Every setting has a default, so no file is needed. What
/// moderators choose for their server is not here but in `dev.cairn.store`. All settings are
/// described in `docs/settings.md`.
@org.jspecify.annotations.NullMarked
package dev.cairn.config;
