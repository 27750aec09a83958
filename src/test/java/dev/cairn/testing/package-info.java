/// What tests of several packages share: a small catalog of another field than the shipped one.
@org.jspecify.annotations.NullMarked
package dev.cairn.testing;
