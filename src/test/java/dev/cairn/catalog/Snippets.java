package dev.cairn.catalog;

import java.util.List;
import java.util.stream.Stream;

/// Entries of every kind, right and wrong: what the reader says of each, and what the schemas can
/// see of it.
final class Snippets {
  /// Columns: the kind of file, the entry, the problem (nothing when it is right), and `blind`
  /// where
  /// a schema can't see the problem.
  private static final String TABLE =
      """
      catalog | {title: A field, default-topic: algebra, language: de}
      catalog | {title: 2001, default-topic: calculus, language: pt-BR}
      catalog | {}
      catalog | {name: A field} | catalog: unknown key, got 'name'; did you mean 'title'?
      catalog | {default-topic: algebre} | catalog: default-topic must name a topic of the catalog, got 'algebre'; did you mean 'algebra'? | blind
      catalog | {default-topic: school algebra} | catalog: default-topic must name a topic of the catalog, got 'school algebra'; did you mean 'algebra'? | blind
      catalog | {language: english} | catalog: language must be a code of ISO 639 such as en, got 'english'; did you mean 'en'?
      catalog | {language: [en]} | catalog: language: expected a text, got a list
      catalog | {title: [a, b]} | catalog: title: expected a text, got a list
      catalog | {default-goal: anything}
      catalog | [title] | file: must hold a map, got a list; write 'key: value' lines
      goal | {id: research, title: Go deep, depth: research, summary: All of it., examples: [prove everything to me]}
      goal | {id: "card_payment?"}
      goal | {id: yes, examples: []}
      goal | {id: 7, title: 7, depth: use}
      goal | {title: Go deep} | goal: the key 'id' is required; add it
      goal | {id: '', title: Go deep} | goal: id must not be empty, got nothing; write one
      goal | {id: go deep} | goal 'go deep': id must be at most 100 letters, digits and - _ . + # ? ! & ', beginning with a letter or digit, got 'go deep'; write 'go-deep'
      goal | {id: -x} | goal '-x': id must be at most 100 letters, digits and - _ . + # ? ! & ', beginning with a letter or digit, got '-x'; write 'x'
      goal | {id: a, title: ''} | goal 'a': title must not be empty, got nothing; write one
      goal | {id: a, depth: deep} | goal 'a': depth must be one of use, intuition, working, research, got 'deep'
      goal | {id: a, depth: Working} | goal 'a': depth must be one of use, intuition, working, research, got 'Working'; did you mean 'working'?
      goal | {id: a, depth: [use]} | goal 'a': depth: expected a text, got a list
      goal | {id: a, examples: one} | goal 'a': examples: expected a list, got a text 'one'; write it in [ ]
      goal | {id: a, examples: [one, '']} | goal 'a': examples: no entry may be empty, got nothing; delete it
      goal | {id: a, examples: [one, {two: 2}]} | goal 'a': examples: each entry must be a text, got a map
      goal | {id: a, utterances: [one]} | goal 'a': unknown key, got 'utterances'; did you mean 'examples'?
      goal | just a text | goal: must be a map with the keys id, title, depth, summary, examples, got a text 'just a text'
      utterance | hello, where do I start
      utterance | 42
      utterance | yes
      utterance | '' | utterance: must not be empty, got nothing; delete it
      utterance | what is this: a map | utterance: must be a text, got a map; put an utterance that holds ': ' or begins with [ or { in quotes
      utterance | [a, b] | utterance: must be a text, got a list; put an utterance that holds ': ' or begins with [ or { in quotes
      topic | {id: limits, title: Limits, aliases: [lim, 'ε-δ'], area: calculus, summary: Closer and closer., hours: {intuition: 1, working: 7.5}, needs: [algebra, {topic: calculus, from: research, depth: working, why: For fun.}], outcomes: {use: [read one]}}
      topic | {id: limits, title: Limits, aliases: null, hours: null, needs: null, outcomes: null, area: null}
      topic | {id: C++, title: C++}
      topic | {id: bézout, title: Bézout}
      topic | {id: limits} | topic 'limits': the key 'title' is required; add it
      topic | {id: limits, title: ' '} | topic 'limits': title must not be empty, got nothing; write one
      topic | {id: limits, title: null} | topic 'limits': title must not be empty, got nothing; write one
      topic | {title: Limits} | topic: the key 'id' is required; add it
      topic | {id: algebra, title: Again} | topic 'algebra': id must be unique, got 'algebra', also at cat/topics/base.yaml:1; rename one of the two, or join them | blind
      topic | {id: limits, title: Limits, needs: [algebr]} | topic 'limits': needs must name topics of the catalog, got 'algebr'; did you mean 'algebra'? | blind
      topic | {id: limits, title: Limits, needs: [School Algebra]} | topic 'limits': needs must name topics of the catalog, got 'School Algebra'; did you mean 'algebra'?
      topic | {id: limits, title: Limits, needs: [quantum-physics]} | topic 'limits': needs must name topics of the catalog, got 'quantum-physics' | blind
      topic | {id: limits, title: Limits, needs: [limits]} | topic 'limits': a topic can't be its own prerequisite, got 'limits'; delete it from needs | blind
      topic | {id: limits, title: Limits, needs: algebra} | topic 'limits': needs: expected a list, got a text 'algebra'; write it in [ ]
      topic | {id: limits, title: Limits, needs: [[algebra]]} | topic 'limits': needs: each entry must be a text or a map, got a list; delete a [ ]
      topic | {id: limits, title: Limits, needs: [{from: working}]} | topic 'limits': needs: the key 'topic' is required; add it
      topic | {id: limits, title: Limits, needs: [{topic: algebra, from: later}]} | topic 'limits': needs: from must be one of use, intuition, working, research, got 'later'
      topic | {id: limits, title: Limits, needs: [{topic: algebra, deph: use}]} | topic 'limits': needs: unknown key, got 'deph'; did you mean 'depth'?
      topic | {id: limits, title: Limits, needs: [{topic: algebra, why: first this, then that}]} | topic 'limits': needs: unknown key, got 'then that'; put a value that holds a comma in quotes
      topic | {id: limits, title: Limits, hours: 8} | topic 'limits': hours: expected a map from depths, got a number '8'; write {intuition: ..., working: ...}
      topic | {id: limits, title: Limits, hours: {intuition: -1}} | topic 'limits': hours must be a plain number between 0 and 10,000, got '-1'
      topic | {id: limits, title: Limits, hours: {intuition: 99999}} | topic 'limits': hours must be a plain number between 0 and 10,000, got '99999'
      topic | {id: limits, title: Limits, hours: {intuition: long}} | topic 'limits': hours: expected a number of hours, got a text 'long'
      topic | {id: limits, title: Limits, hours: {intuition: '8'}} | topic 'limits': hours: expected a number of hours, got a text '8'
      topic | {id: limits, title: Limits, hours: {beginner: 8}} | topic 'limits': hours: a depth must be one of use, intuition, working, research, got 'beginner'
      topic | {id: limits, title: Limits, hours: {}}
      topic | {id: limits, title: Limits, aliases: lim} | topic 'limits': aliases: expected a list, got a text 'lim'; write it in [ ]
      topic | {id: limits, title: Limits, aliases: [lim, '  ']} | topic 'limits': aliases: no entry may be empty, got nothing; delete it
      topic | {id: limits, title: Limits, outcomes: [read one]} | topic 'limits': outcomes: expected a map from depths, got a list; write {intuition: ..., working: ...}
      topic | {id: limits, title: Limits, outcomes: {use: read one}} | topic 'limits': outcomes: expected a list, got a text 'read one'; write it in [ ]
      topic | {id: limits, title: Limits, prerequisites: [algebra]} | topic 'limits': unknown key, got 'prerequisites'; did you mean 'needs'?
      topic | {id: limits, title: Limits, title: Twice} | key 'title': must stand once in an entry, got a second one, the first is on line 1; delete one of them | blind
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra]}
      resource | {id: r, title: R, url: 'HTTP://www.Example.org:8080/a_(b)?q=1#part', isbn: 978-0-306-40615-7, by: Ada, kind: book, topics: [algebra, {topic: calculus, part: chapter 2}], depths: [intuition, research], start: yes, free: partly, hours: 12.5, language: en, why: Good.}
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], start: false, free: true, hours: 0}
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], start: 'Yes', free: NO, depths: []}
      resource | {id: r, title: R, isbn: 9780306406157, kind: book, topics: [algebra]}
      resource | {id: r, title: R, isbn: 0-306-40615-X, kind: book, topics: [algebra]}
      resource | {id: r, title: R, topics: [algebra]} | resource 'r': the key 'url' is required, unless kind is book and there is an isbn; add it
      resource | {id: r, title: R, kind: book, topics: [algebra]} | resource 'r': the key 'url' is required, unless kind is book and there is an isbn; add one of the two
      resource | {id: r, title: R, isbn: 9780306406157, kind: course, topics: [algebra]} | resource 'r': the key 'url' is required, unless kind is book and there is an isbn; add it
      resource | {id: r, title: R, isbn: 12345, kind: book, topics: [algebra]} | resource 'r': isbn must have 10 or 13 digits, got '12345'; copy it from the book
      resource | {id: r, url: 'https://example.org/a', topics: [algebra]} | resource 'r': the key 'title' is required; add it
      resource | {id: r, title: R, url: 'https://example.org/a'} | resource 'r': the key 'topics' is required; add the main topic
      resource | {id: r, title: R, url: 'https://example.org/a', topics: []} | resource 'r': topics must name at least one topic, got an empty list; add the main topic | blind
      resource | {id: r, title: R, url: 'https://example.org/a', topics: algebra} | resource 'r': topics: expected a list, got a text 'algebra'; write it in [ ]
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [geometry]} | resource 'r': topics must name topics of the catalog, got 'geometry' | blind
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [calclus]} | resource 'r': topics must name topics of the catalog, got 'calclus'; did you mean 'calculus'? | blind
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [{topic: calclus, part: 3}]} | resource 'r': topics must name topics of the catalog, got 'calclus'; did you mean 'calculus'? | blind
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [{part: chapter 3}]} | resource 'r': topics: the key 'topic' is required; add it
      resource | {id: primer, title: R, url: 'https://example.org/a', topics: [algebra]} | resource 'primer': id must be unique, got 'primer', also at cat/resources/base.yaml:1; rename one of the two, or join them | blind
      resource | {id: r, title: R, url: 'https://EXAMPLE.org/p', topics: [algebra]} | resource 'r': url must be that of one resource, got 'https://EXAMPLE.org/p', also at cat/resources/base.yaml:1; join the two resources | blind
      resource | {id: r, title: R, url: ftp://example.org/a, topics: [algebra]} | resource 'r': url must begin with https:// or http://, got 'ftp://example.org/a'
      resource | {id: r, title: R, url: example.org, topics: [algebra]} | resource 'r': url must begin with https:// or http://, got 'example.org'
      resource | {id: r, title: R, url: 'javascript:alert(1)', topics: [algebra]} | resource 'r': url must begin with https:// or http://, got 'javascript:alert(1)'
      resource | {id: r, title: R, url: 'https:///a', topics: [algebra]} | resource 'r': url must name a host, got 'https:///a'
      resource | {id: r, title: R, url: 'https://', topics: [algebra]} | resource 'r': url must name a host, got 'https://'
      resource | {id: r, title: R, url: 'https://a..b/', topics: [algebra]} | resource 'r': url must name a host, got 'https://a..b/' | blind
      resource | {id: r, title: R, url: 'https://example.org:99999/', topics: [algebra]} | resource 'r': url must name a host, got 'https://example.org:99999/' | blind
      resource | {id: r, title: R, url: 'https://me:secret@example.org/', topics: [algebra]} | resource 'r': url must hold no user name or password, got 'https://...@example.org/'
      resource | {id: r, title: R, url: 'https://example.org/a b', topics: [algebra]} | resource 'r': url must hold no spaces, got 'https://example.org/a b'
      resource | {id: r, title: R, url: "https://example.org/\\u0007", topics: [algebra]} | resource 'r': url must hold no control characters, got 'https://example.org/\\u0007' | blind
      resource | {id: r, title: R, url: 'https://example.org/>', topics: [algebra]} | resource 'r': url must not hold the character >, got 'https://example.org/>'
      resource | {id: r, title: R, url: '', topics: [algebra]} | resource 'r': url must begin with https:// or http://, got ''
      resource | {id: r, title: R, url: [a], topics: [algebra]} | resource 'r': url: expected a text, got a list
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], kind: vidoe} | resource 'r': kind must be one of course, video-series, video, book, notes, interactive, exercises, paper, article, tool, podcast, got 'vidoe'; did you mean 'video'?
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], kind: webpage} | resource 'r': kind must be one of course, video-series, video, book, notes, interactive, exercises, paper, article, tool, podcast, got 'webpage'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], depths: intuition} | resource 'r': depths: expected a list, got a text 'intuition'; write it in [ ]
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], depths: [intuitive]} | resource 'r': depths must be one of use, intuition, working, research, got 'intuitive'; did you mean 'intuition'?
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], free: maybe} | resource 'r': free must be yes, no or partly, got 'maybe'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], start: perhaps} | resource 'r': start must be yes or no, got 'perhaps'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], hours: -2} | resource 'r': hours must be a plain number between 0 and 10,000, got '-2'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], hours: 1e3}
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], hours: 1e5} | resource 'r': hours must be a plain number between 0 and 10,000, got '1e5'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], language: klingon} | resource 'r': language must be a code of ISO 639 such as en, got 'klingon'
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], author: Ada} | resource 'r': unknown key, got 'author'; did you mean 'by'?
      resource | {id: r, title: R, url: 'https://example.org/a', topics: [algebra], isbm: 1} | resource 'r': unknown key, got 'isbm'; did you mean 'isbn'?
      resource | [a, list] | resource: must be a map with the keys id, title, url, isbn, by, kind, topics, depths, start, free, hours, language, why, got a list
      note | {topic: algebra, depth: working, title: A letter for a number}
      note | {topic: algebra, title: "Which first?", questions: [which comes first], compares: [primer]}
      note | {title: A letter for a number} | note 'snippet': the key 'topic' is required; add it
      note | {topic: algebra} | note 'snippet': the key 'title' is required; add it
      note | {topic: algebra, title: ''} | note 'snippet': title must not be empty, got nothing; write one
      note | {topic: algbra, title: T} | note 'snippet': topic must name a topic of the catalog, got 'algbra'; did you mean 'algebra'? | blind
      note | {topic: algebra, title: T, depth: shallow} | note 'snippet': depth must be one of use, intuition, working, research, got 'shallow'
      note | {topic: algebra, title: T, question: [why]} | note 'snippet': unknown key, got 'question'; did you mean 'questions'?
      note | {topic: algebra, title: T, compares: [primmer]} | note 'snippet': compares must name resources of the catalog, got 'primmer'; did you mean 'primer'? | blind
      note | {topic: algebra, title: T, questions: why} | note 'snippet': questions: expected a list, got a text 'why'; write it in [ ]
      """;

  private Snippets() {}

  /// One row.
  ///
  /// @param problem the reader's words after the place; empty when the entry is right
  /// @param blind whether a schema can't see the problem
  record Snippet(String part, String entry, String problem, boolean blind) {
    /// The file that it stands in, alone.
    String file() {
      return switch (part) {
        case "catalog" -> "catalog.yaml";
        case "utterance" -> "ask-back.yaml";
        case "note" -> "notes/snippet.md";
        case "goal" -> "goals.yaml";
        default -> part + "s/snippet.yaml";
      };
    }

    /// The YAML that the schema of its kind is for.
    String yaml() {
      return switch (part) {
        case "catalog", "note" -> entry + "\n";
        default -> "- " + entry + "\n";
      };
    }

    String content() {
      return part.equals("note") ? "---\n" + yaml() + "---\nA text.\n" : yaml();
    }

    int line() {
      return part.equals("note") ? 2 : 1;
    }

    @Override
    public String toString() {
      return part + " " + entry;
    }
  }

  static Stream<Snippet> all() {
    return TABLE.lines().map(Snippets::parse);
  }

  private static Snippet parse(String row) {
    List<String> columns = Stream.of(row.split("\\|", -1)).map(String::strip).toList();
    String problem = columns.size() > 2 ? columns.get(2) : "";
    return new Snippet(columns.get(0), columns.get(1), problem, columns.size() > 3);
  }
}
