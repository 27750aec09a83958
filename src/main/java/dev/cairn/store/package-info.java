/// What Cairn keeps over restarts: the settings of each server, and the key that signs controls.
///
/// Start at [Store]. State lies in SQLite in the data folder, or in PostgreSQL where an address is
/// given. [Database] opens either, and Flyway brings the tables up to date with the scripts in
/// `src/main/resources/dev/cairn/store/migration`, whose SQL both understand; a table for something
/// new is a new script there. [Failures] says in words what went wrong. The only package that knows
/// a database.
@org.jspecify.annotations.NullMarked
package dev.cairn.store;
