package dev.cairn.cli;

/// How marked text looks: with colours and links on a terminal, bare anywhere else.
enum TextStyle {
  /// No control characters at all; links are written out.
  PLAIN,
  /// ANSI attributes and OSC 8 links.
  ANSI;

  private static final String ESCAPE = "\u001b";

  String heading(String text) {
    return attribute("1;36", text);
  }

  String strong(String text) {
    return attribute("1", text);
  }

  String emphasis(String text) {
    return attribute("3", text);
  }

  String code(String text) {
    return attribute("33", text);
  }

  String faint(String text) {
    return attribute("2", text);
  }

  /// A link; where links cannot be clicked its address is written behind it.
  String link(String text, String url) {
    return this == PLAIN || text.equals(url)
        ? (text.equals(url) ? url : text + " <" + url + ">")
        : ESCAPE
            + "]8;;"
            + url
            + ESCAPE
            + "\\"
            + attribute("4;34", text)
            + ESCAPE
            + "]8;;"
            + ESCAPE
            + "\\";
  }

  private String attribute(String code, String text) {
    return this == PLAIN ? text : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }
}
