package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org/",
        "HTTPS://Example.ORG/Path",
        "https://example.org:8443/a?b=c#d",
        "https://en.wikipedia.org/wiki/Derivative_(mathematics)",
        "https://fr.wikipedia.org/wiki/Courbe_de_Bézier",
        "https://bücher.example/",
        "https://192.168.0.1/a",
        "https://[2001:db8::1]:80/a",
        "http://localhost:3000/x",
        "https://example.org/a|b{c}",
        "https://example.org.",
        "https://example.org/@user",
      })
  void mayStandInACatalog(String address) {
    assertThat(Addresses.fault(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          example.org                   | must begin with https:// or http://
          //example.org/a               | must begin with https:// or http://
          ftp://example.org/a           | must begin with https:// or http://
          javascript:alert(1)           | must begin with https:// or http://
          data:text/html,hello          | must begin with https:// or http://
          https:/example.org            | must begin with https:// or http://
          https://                      | must name a host
          https://?q                    | must name a host
          https://#a                    | must name a host
          https://:80/                  | must name a host
          https://a..b/                 | must name a host
          https://-a.org/               | must name a host
          https://example.org:/         | must name a host
          https://example.org:70000/    | must name a host
          https://example.org:8a/       | must name a host
          https://exa%6Dple.org/        | must name a host
          https://[oops]/               | must name a host
          https://a:b@example.org/      | must hold no user name or password
          https://example.org@evil.org/ | must hold no user name or password
          https://example.org/a b       | must hold no spaces
          https://example.org/a"b       | must not hold the character "
          https://example.org/a\\b      | must not hold the character \\
          https://example.org/<a>       | must not hold the character <
          https://example.org/`a`       | must not hold the character `
          """)
  void mayNotStandInACatalog(String address, String fault) {
    assertThat(Addresses.fault(address)).contains(fault);
  }

  @Test
  void invisibleCharactersAndLengthAreFaults() {
    assertThat(Addresses.fault("https://example.org/\u202Egpj"))
        .contains("must hold no control characters");
    assertThat(Addresses.fault("https://example.org/\u00A0a")).contains("must hold no spaces");
    assertThat(Addresses.fault("https://example.org/\n")).contains("must hold no spaces");
    assertThat(Addresses.fault("https://example.org/" + "a".repeat(2_000)))
        .contains("must be at most 2,000 characters long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/a/b               | http://www.example.org/a/b/
          https://example.org                   | https://EXAMPLE.org/#top
          https://example.org/a                 | https://example.org:443/a/index.html
          https://example.org/a                 | https://example.org/a?utm_source=x&fbclid=y
          https://example.org/a?b=1&c=2         | https://example.org/a?c=2&b=1&utm_medium=z
          https://youtu.be/abc_DEF-123          | https://www.youtube.com/watch?v=abc_DEF-123&t=42s
          https://youtu.be/abc?si=tracker       | https://m.youtube.com/watch?v=abc&list=PL1&index=3
          https://www.youtube.com/embed/abc     | https://youtube.com/shorts/abc
          https://www.youtube.com/playlist?list=PL1 | https://youtube.com/playlist?list=PL1&si=x
          https://arxiv.org/abs/1706.03762      | https://arxiv.org/pdf/1706.03762v5.pdf
          """)
  void leadToTheSamePage(String one, String other) {
    assertThat(Addresses.canonical(other)).isEqualTo(Addresses.canonical(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/a                  | https://example.org/b
          https://example.org/a                  | https://example.org/A
          https://example.org/a?id=1             | https://example.org/a?id=2
          https://docs.example.org/              | https://example.org/
          https://youtu.be/abc                   | https://youtu.be/ABC
          https://www.youtube.com/@one           | https://www.youtube.com/@two
          https://www.youtube.com/playlist?list=A | https://www.youtube.com/playlist?list=B
          https://arxiv.org/abs/1706.03762       | https://arxiv.org/abs/1706.03763
          """)
  void leadToDifferentPages(String one, String other) {
    assertThat(Addresses.canonical(other)).isNotEqualTo(Addresses.canonical(one));
  }

  @Test
  void canonicalIsTheBareAddress() {
    assertThat(Addresses.canonical("https://www.Example.org/a/?b=1#c"))
        .isEqualTo("example.org/a?b=1");
    assertThat(Addresses.canonical("not an address")).isEqualTo("not an address");
  }
}
