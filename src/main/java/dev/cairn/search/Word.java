package dev.cairn.search;

/// A word of a text in the forms that are searched.
///
/// @param exact in lower case, without accents
/// @param stem without its ending; equal to `exact` where the language has no stemmer
/// @param stop whether it is one of the language's words without content, such as "the"
/// @param joined whether it is another form of the words before it, as `scikitlearn` is of
///     `scikit-learn`
record Word(String exact, String stem, boolean stop, boolean joined) {}
