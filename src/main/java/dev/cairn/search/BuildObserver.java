package dev.cairn.search;

/// Is told how far a build is; the tests that kill a writer stop it here.
@FunctionalInterface
interface BuildObserver {
  BuildObserver NONE = _ -> {};

  void reached(BuildStage stage);
}
