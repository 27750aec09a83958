package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds resources in text by title, course number, author and provider.
///
/// Immutable after construction and safe for use by many threads.
final class ResourceRecognizer {
  private static final int MAX_NAME_WORDS = 14;

  /// Of an author or provider with more resources, the first so many are remembered.
  private static final int MOST = 16;

  private static final Pattern AUTHORS =
      Pattern.compile("[,;/()&|]|\\band\\b|\\bet al\\b\\.?|\\bwith\\b");
  private static final Pattern COURSE_NUMBER =
      Pattern.compile("\\b(?:[A-Z]{2,5}\\s?-?\\d{2,4}[A-Z]{0,2}|\\d{1,2}\\.\\d{2,4}[A-Z]?)\\b");
  private static final Pattern SUBTITLE = Pattern.compile("[:(\\u2013\\u2014]| - ");

  private enum Part {
    TITLE,
    AUTHOR,
    /// The last word of an author's name, which may be an everyday word.
    SURNAME
  }

  private record Name(ResourceId resource, Part part) {}

  private final PhraseTable<Name> names = new PhraseTable<>();

  ResourceRecognizer(Catalog catalog) {
    var topicNames = new HashSet<List<String>>();
    var topicWords = new HashSet<String>();
    for (Topic topic : catalog.topics()) {
      topicNames.add(Tokenizer.stems(topic.title()));
      topic.aliases().forEach(alias -> topicNames.add(Tokenizer.stems(alias)));
    }
    topicNames.forEach(topicWords::addAll);
    for (Resource resource : catalog.resources()) {
      addTitle(resource, topicNames);
      for (String author : AUTHORS.split(resource.by(), -1)) {
        addAuthor(author.trim(), resource.id(), topicNames, topicWords);
      }
    }
  }

  /// The resources of an utterance, in order of mention; of names that overlap, the longest.
  List<ResourceMention> recognize(List<Token> tokens) {
    var found = new ArrayList<ResourceMention>();
    int from = 0;
    while (from < tokens.size()) {
      ResourceMention mention = longest(tokens, from);
      if (mention == null) {
        from++;
      } else {
        found.add(mention);
        from = mention.endToken();
      }
    }
    return found;
  }

  private @Nullable ResourceMention longest(List<Token> tokens, int from) {
    ResourceMention best = null;
    long phrase = PhraseTable.ROOT;
    for (int at = from; at < tokens.size() && at - from < MAX_NAME_WORDS; at++) {
      Token token = tokens.get(at);
      if (at > from && token.before() == Token.Break.SENTENCE) {
        break;
      }
      phrase = PhraseTable.extend(phrase, token.stem());
      if (!names.isPrefix(phrase)) {
        break;
      }
      int end = at + 1;
      List<Name> meant =
          names.get(phrase).stream()
              .filter(name -> name.part() != Part.SURNAME || isSurname(tokens, end - 1))
              .toList();
      if (!meant.isEmpty()) {
        boolean byTitle = meant.stream().anyMatch(name -> name.part() == Part.TITLE);
        best =
            new ResourceMention(
                meant.stream()
                    .filter(name -> !byTitle || name.part() == Part.TITLE)
                    .map(Name::resource)
                    .distinct()
                    .toList(),
                byTitle,
                from,
                end);
      }
    }
    return best;
  }

  /// `Strang`, `strang's book` and `the strang book`, but not every strang.
  private static boolean isSurname(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.possessive()) {
      return true;
    }
    if (token.capital() && !token.upper() && token.before() != Token.Break.SENTENCE) {
      return true;
    }
    return at + 1 < tokens.size() && OWNED.contains(tokens.get(at + 1).stem());
  }

  private static final Set<String> OWNED =
      Set.of(
          "book",
          "course",
          "lecture",
          "text",
          "textbook",
          "video",
          "note",
          "class",
          "tutorial",
          "playlist",
          "series",
          "specialization");

  private void addTitle(Resource resource, Set<List<String>> topicNames) {
    String title = resource.title();
    addName(title, resource.id(), topicNames);
    String main = SUBTITLE.split(title, 2)[0];
    if (main.length() < title.length()) {
      addName(main, resource.id(), topicNames);
    }
    addName(resource.id().value().replace('-', ' '), resource.id(), topicNames);
    var numbers = COURSE_NUMBER.matcher(title);
    while (numbers.find()) {
      addName(numbers.group(), resource.id(), topicNames);
      addName(numbers.group().replaceAll("[\\s-]", ""), resource.id(), topicNames);
    }
  }

  private void addName(String name, ResourceId resource, Set<List<String>> topicNames) {
    List<String> words = Tokenizer.stems(name);
    if (words.size() > MAX_NAME_WORDS || topicNames.contains(words) || isEveryday(words)) {
      return;
    }
    names.add(words, new Name(resource, Part.TITLE), MOST);
  }

  /// A title such as "Getting Started" would be found everywhere.
  private static boolean isEveryday(List<String> words) {
    return words.stream().allMatch(word -> word.length() < 3 || CommonWords.contains(word));
  }

  private void addAuthor(
      String author, ResourceId resource, Set<List<String>> topicNames, Set<String> topicWords) {
    List<String> words = Tokenizer.stems(author);
    if (words.isEmpty()
        || words.size() > 5
        || topicNames.contains(words)
        || (words.size() == 1 && isEveryday(words))
        || author.length() < 3) {
      return;
    }
    names.add(words, new Name(resource, Part.AUTHOR), MOST);
    String surname = words.getLast();
    if (words.size() > 1
        && words.size() <= 4
        && surname.length() > 2
        && Character.isUpperCase(author.charAt(0))
        && !CommonWords.contains(surname)
        && !topicWords.contains(surname)) {
      names.add(List.of(surname), new Name(resource, Part.SURNAME), MOST);
    }
  }
}
