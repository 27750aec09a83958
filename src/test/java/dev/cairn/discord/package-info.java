@org.jspecify.annotations.NullMarked
package dev.cairn.discord;
