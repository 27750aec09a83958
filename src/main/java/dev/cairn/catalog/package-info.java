/// Reads and checks the files that people curate, and gives them to the rest of Cairn as a
/// [Catalog][dev.cairn.model.Catalog].
///
/// Start at [CatalogReader]: it lists the folder ([CatalogFolder]), reads each file as text
/// ([TextFile]), as values that know their line ([NodeReader]) and as entries ([TopicsReader],
/// [ResourcesReader] and their like), and either returns a catalog or throws a [CatalogException]
/// with every [Problem] of every file. Everything else here works on a catalog that was read:
/// [CatalogSnapshot] keeps it for the next start, [Fingerprint] and [ContentHash] tell what
/// changed, and [GraphReport] says where it is thin. The format itself is described in
/// `docs/catalogue.md`.
@org.jspecify.annotations.NullMarked
package dev.cairn.catalog;
