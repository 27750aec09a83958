/// The index: words and vectors of a catalog on disk, and the search in them. The only place that
/// knows Lucene.
///
/// Start at [IndexStore], which keeps finished generations of the index in the data folder and
/// never lets a reader see half of one. [CatalogIndexer] fills a generation from a catalog,
/// [CatalogSearcher] answers a [SearchRequest] with [hits][Hit].
///
/// Text becomes words in three steps ([Analysis]): [WordSplitter] cuts it so that `C++`, `18.06`
/// and `scikit-learn` survive and LaTeX is no noise; words are folded to lower case without
/// accents;
/// the stemmer of the catalog's [Language] takes off endings. What is indexed where is in [Fields].
@org.jspecify.annotations.NullMarked
package dev.cairn.search;
