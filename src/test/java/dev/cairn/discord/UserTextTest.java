package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserTextTest {
  @Test
  void markdownIsShownLiterally() {
    assertThat(UserText.quoted("**bold** `code` [x](y) > # | ~~", 100))
        .isEqualTo("\\*\\*bold\\*\\* \\`code\\` \\[x\\]\\(y\\) \\> \\# \\| \\~\\~");
  }

  @Test
  void mentionsAndLinksDoNothing() {
    assertThat(UserText.quoted("<@123> @everyone https://evil.example/a steam://run", 100))
        .isEqualTo("\\<\\@123\\> \\@everyone evil.example/a run");
  }

  @Test
  void directionMarksAndInvisibleCharactersAreStripped() {
    assertThat(UserText.clean("a\u202Eb\u2066c\u200Bd\u0000e\u00ADf\uFEFFg\u115Fh"))
        .isEqualTo("abcdefgh");
  }

  @Test
  void towersOfAccentsAreCutDown() {
    assertThat(UserText.clean("Z" + "\u0335\u0321\u0322".repeat(30) + "a"))
        .hasSizeLessThanOrEqualTo(4)
        .startsWith("Z")
        .endsWith("a");
    assertThat(UserText.clean("नमस्ते किताबें")).isEqualTo("नमस्ते किताबें");
  }

  @Test
  void linesAreKeptAndBlanksAreNot() {
    assertThat(UserText.clean("one \t two\r\n\r\n\u2029three\u00A0four"))
        .isEqualTo("one two\nthree four");
  }

  @Test
  void aTitleHasNoMarkupLeft() {
    assertThat(UserText.title("<@!5> how do I\nlearn <#7> https://a.b rust?", 100))
        .isEqualTo("how do I learn a.b rust?");
    assertThat(UserText.title("word ".repeat(50), 90)).hasSizeLessThanOrEqualTo(90);
  }

  @Test
  void loneSurrogatesAreDropped() {
    assertThat(UserText.clean("a\uD83Db")).isEqualTo("ab");
  }
}
