/// What the shipped catalog, `index/`, promises: its size, its graph, its resources, its notes and
/// the paths that come out of it.
///
/// A test here fails because an entry needs mending, and says which. The golden files of
/// [PathsTest][dev.cairn.shipped.PathsTest] are read by a person before they are committed.
@org.jspecify.annotations.NullMarked
package dev.cairn.shipped;
