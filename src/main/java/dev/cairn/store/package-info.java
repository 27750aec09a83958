/// What Cairn keeps over restarts: the settings of each server, and the key that signs controls.
///
/// Start at [Store]. State lies in SQLite in the data folder, or in PostgreSQL where an address is
/// given; the tables are made and brought up to date by Flyway on opening. The only package that
/// knows a database.
@org.jspecify.annotations.NullMarked
package dev.cairn.store;
