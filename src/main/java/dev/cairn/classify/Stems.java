package dev.cairn.classify;

import java.util.Map;

/// English plurals to singulars, and nothing more: a stronger stemmer would make `statistics` and
/// `statistical`, or `optimal` and `optimization`, the same name.
final class Stems {
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "matrices", "matrix",
          "indices", "index",
          "vertices", "vertex",
          "analyses", "analysis",
          "hypotheses", "hypothesis",
          "series", "series",
          "lies", "lie");

  private Stems() {}

  static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, length - 2);
    }
    char before = word.charAt(length - 2);
    return before == 's' || before == 'u' || before == 'i' ? word : word.substring(0, length - 1);
  }
}
