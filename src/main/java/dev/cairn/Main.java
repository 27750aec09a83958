package dev.cairn;

/// The composition root: builds everything with `new`, top to bottom; nothing imports it.
public final class Main {
  private Main() {}

  static void main() {
    System.out.println("cairn");
  }
}
