package dev.cairn.discord;

/// What a control does.
///
/// @see CustomIds for how it is written; the numbers must never change their meaning
enum Verb {
  /// Answer for the goal in the state.
  GOAL(1),
  /// Choose a goal from the menu.
  GOAL_MENU(2),
  /// Choose what is known already.
  KNOW(3),
  /// Show a step by itself, to the asker alone.
  DETAILS(4),
  /// Switch free resources only.
  FREE(5),
  /// Choose a kind of resource.
  FORMAT(6),
  /// Show another page of the same.
  PAGE(7),
  /// Show it to everybody.
  SHARE(8),
  /// Take it away.
  DISMISS(9),
  /// Lead to the topic in the state, asking what for.
  PLAN(10),
  /// Show the card of a topic from the menu.
  CARD(11),
  /// Answer for the suggested topic in the state.
  TOPIC(12);

  final int code;

  Verb(int code) {
    this.code = code;
  }

  /// Whether moderators may use it on another member's answer.
  boolean isForModeratorsToo() {
    return this == DISMISS;
  }
}
