package dev.cairn.discord;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Writes what a control does, to what and for whom, into its custom id, and reads it again.
///
/// Discord gives a custom id 100 characters and hands it back when the control is used, be it years
/// and restarts later. So the state of a message lives there and nowhere else. The first character
/// is the version; the rest is Base64 of a signature and the packed state. Topics, goals and notes
/// are named by short hashes of their ids ([ShortNames]); the owner by a keyed hash, so that one
/// member's controls do nothing for another.
///
/// What does not fit is left out, the least important first: names of providers not wanted, the
/// search text, then known topics from the end.
final class CustomIds {
  /// The most topics that the menu of known topics lets a member choose; so many always fit.
  static final int MAX_KNOWN = 10;

  private static final char VERSION = '1';
  private static final int MAX_LENGTH = 100;
  private static final int MAX_BYTES = (MAX_LENGTH - 1) * 6 / 8;
  private static final int MAX_BITS = (MAX_BYTES - Signer.SIGNATURE_BYTES) * 8;
  private static final int MAX_TEXT_BYTES = 40;
  private static final int MAX_NAME_BYTES = 24;
  private static final int MAX_NAMES = 3;
  private static final int MAX_COMPARED = 3;
  private static final int MAX_KNOWN_COUNT = 15;
  private static final int MAX_TENTHS = 2047;

  /// The places in these lists are written into controls: new ones may only be put at the end.
  private static final List<Depth> DEPTHS =
      List.of(Depth.USE, Depth.INTUITION, Depth.WORKING, Depth.RESEARCH);

  private static final List<Kind> KINDS =
      List.of(
          Kind.COURSE,
          Kind.VIDEO_SERIES,
          Kind.VIDEO,
          Kind.BOOK,
          Kind.NOTES,
          Kind.INTERACTIVE,
          Kind.EXERCISES,
          Kind.PAPER,
          Kind.ARTICLE,
          Kind.TOOL,
          Kind.PODCAST);

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final Signer signer;

  CustomIds(Signer signer) {
    this.signer = signer;
  }

  /// Whether a search text can be kept.
  static boolean fits(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= MAX_TEXT_BYTES;
  }

  Control.Stamp stamp(Owners owners) {
    return new Control.Stamp(
        signer.person(owners.asker()), owners.other().map(signer::person).orElse(0L));
  }

  /// The custom id of a control, at most 100 characters.
  String write(View.Action action, Control.Stamp owners) {
    ViewState state = action.state();
    for (int names = Math.min(MAX_NAMES, state.constraints().excludedNames().size());
        names >= 0;
        names--) {
      byte[] payload =
          payload(action, owners, Math.min(MAX_KNOWN_COUNT, state.known().size()), names, true);
      if (payload.length * 8 <= MAX_BITS) {
        return signed(payload);
      }
    }
    for (int known = Math.min(MAX_KNOWN_COUNT, state.known().size()); known >= 0; known--) {
      byte[] payload = payload(action, owners, known, 0, false);
      if (payload.length * 8 <= MAX_BITS) {
        return signed(payload);
      }
    }
    throw new IllegalStateException("a control without any list must fit");
  }

  private String signed(byte[] payload) {
    byte[] signature = signer.sign(payload);
    byte[] all = Arrays.copyOf(signature, signature.length + payload.length);
    System.arraycopy(payload, 0, all, signature.length, payload.length);
    return VERSION + ENCODER.encodeToString(all);
  }

  private static byte[] payload(
      View.Action action, Control.Stamp owners, int known, int names, boolean withText) {
    ViewState state = action.state();
    var bits = new Bits.Writer();
    bits.put(action.verb().code, 5);
    bits.put(action.argument(), 8);
    bits.put(owners.asker(), Signer.personBits());
    bits.put(owners.other() != 0);
    if (owners.other() != 0) {
      bits.put(owners.other(), Signer.personBits());
    }
    bits.put(state.screen().code, 4);
    hash(bits, state.topic().map(TopicId::value));
    hash(bits, state.subject().map(TopicId::value));
    hash(bits, state.note());
    hash(bits, state.goal().map(GoalId::value));
    constraints(bits, state.constraints());
    bits.put(state.page(), 6);
    bits.put(known, 4);
    for (KnownTopic topic : state.known().subList(0, known)) {
      bits.put(ShortNames.hash(topic.topic().value()), ShortNames.BITS);
      bits.put(DEPTHS.indexOf(topic.depth()), 2);
    }
    List<ResourceId> compared =
        state.compared().subList(0, Math.min(MAX_COMPARED, state.compared().size()));
    bits.put(compared.size(), 2);
    compared.forEach(id -> bits.put(ShortNames.hash(id.value()), ShortNames.BITS));
    bits.put(names, 2);
    state.constraints().excludedNames().stream()
        .limit(names)
        .forEach(name -> text(bits, name, MAX_NAME_BYTES, 5));
    text(bits, withText ? state.text() : "", MAX_TEXT_BYTES, 6);
    return bits.bytes();
  }

  private static void hash(Bits.Writer bits, Optional<String> id) {
    bits.put(id.isPresent());
    id.ifPresent(value -> bits.put(ShortNames.hash(value), ShortNames.BITS));
  }

  private static void constraints(Bits.Writer bits, Constraints constraints) {
    bits.put(constraints.format().map(kind -> KINDS.indexOf(kind) + 1).orElse(0), 4);
    bits.put(!constraints.excluded().isEmpty());
    if (!constraints.excluded().isEmpty()) {
      for (Kind kind : KINDS) {
        bits.put(constraints.excluded().contains(kind));
      }
    }
    bits.put(constraints.freeOnly());
    tenths(bits, constraints.hoursPerWeek());
    tenths(bits, constraints.weeks());
    Optional<String> language = constraints.language().filter(code -> code.matches("[a-z]{2}"));
    bits.put(language.isPresent());
    language.ifPresent(
        code -> {
          bits.put(code.charAt(0) - 'a', 5);
          bits.put(code.charAt(1) - 'a', 5);
        });
    bits.put(constraints.level().isPresent());
    constraints.level().ifPresent(level -> bits.put(DEPTHS.indexOf(level), 2));
  }

  private static void tenths(Bits.Writer bits, OptionalDouble value) {
    bits.put(value.isPresent());
    if (value.isPresent()) {
      bits.put(Math.clamp(Math.round(value.getAsDouble() * 10), 1, MAX_TENTHS), 11);
    }
  }

  private static void text(Bits.Writer bits, String text, int maxBytes, int width) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean fits = bytes.length <= maxBytes;
    bits.put(fits ? bytes.length : 0, width);
    if (fits) {
      for (byte b : bytes) {
        bits.put(b & 0xff, 8);
      }
    }
  }

  /// What a control is that somebody used.
  ///
  /// @param moderator whether that somebody moderates here
  Control read(String customId, long userId, boolean moderator, ShortNames names) {
    Optional<byte[]> payload = payload(customId);
    if (payload.isEmpty()) {
      return new Control.Unreadable();
    }
    var bits = new Bits.Reader(payload.get());
    int code = (int) bits.get(5);
    Optional<Verb> verb =
        Arrays.stream(Verb.values()).filter(known -> known.code == code).findFirst();
    int argument = (int) bits.get(8);
    long asker = bits.get(Signer.personBits());
    long other = bits.get() ? bits.get(Signer.personBits()) : 0;
    if (verb.isEmpty()) {
      return new Control.Unreadable();
    }
    long presser = signer.person(userId);
    boolean owns = presser == asker || presser == other;
    if (!owns && !(moderator && verb.get().isForModeratorsToo())) {
      return new Control.NotYours();
    }
    return state(bits, names)
        .<Control>map(
            state -> new Control.Use(verb.get(), argument, state, new Control.Stamp(asker, other)))
        // A message can be taken away whatever has become of its topic.
        .orElseGet(
            () ->
                verb.get() == Verb.DISMISS || verb.get() == Verb.SHARE
                    ? new Control.Use(
                        verb.get(), argument, NOTHING, new Control.Stamp(asker, other))
                    : new Control.Gone());
  }

  /// What a message shows, by its control that takes it away, which carries just that; for
  /// follow-ups, which act for nobody. Empty for every other control.
  Optional<ViewState> shown(String customId, ShortNames names) {
    return payload(customId)
        .filter(payload -> new Bits.Reader(payload).get(5) == Verb.DISMISS.code)
        .flatMap(
            payload -> {
              var bits = new Bits.Reader(payload);
              bits.get(5);
              bits.get(8);
              bits.get(Signer.personBits());
              if (bits.get()) {
                bits.get(Signer.personBits());
              }
              return state(bits, names);
            });
  }

  /// What a control does, whoever it belongs to; empty when it is none of ours.
  Optional<Verb> verb(String customId) {
    return payload(customId)
        .map(payload -> (int) new Bits.Reader(payload).get(5))
        .flatMap(
            code -> Arrays.stream(Verb.values()).filter(known -> known.code == code).findFirst());
  }

  private static final ViewState NOTHING =
      new ViewState(
          ViewState.Screen.PATH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Constraints.NONE,
          List.of(),
          "",
          0);

  private Optional<byte[]> payload(String customId) {
    if (customId.isEmpty() || customId.charAt(0) != VERSION || customId.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    byte[] all;
    try {
      all = DECODER.decode(customId.substring(1));
    } catch (IllegalArgumentException e) {
      // Not Base64, so not written by us.
      return Optional.empty();
    }
    if (all.length <= Signer.SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] signature = Arrays.copyOf(all, Signer.SIGNATURE_BYTES);
    byte[] payload = Arrays.copyOfRange(all, Signer.SIGNATURE_BYTES, all.length);
    return signer.isSigned(payload, signature) ? Optional.of(payload) : Optional.empty();
  }

  /// The state; empty when what it is about is no longer in the catalog.
  private static Optional<ViewState> state(Bits.Reader bits, ShortNames names) {
    int code = (int) bits.get(4);
    Optional<ViewState.Screen> screen =
        Arrays.stream(ViewState.Screen.values()).filter(known -> known.code == code).findFirst();
    boolean hasTopic = bits.get();
    Optional<TopicId> topic = hasTopic ? names.topic(bits.get(ShortNames.BITS)) : Optional.empty();
    boolean hasSubject = bits.get();
    Optional<TopicId> subject =
        hasSubject ? names.topic(bits.get(ShortNames.BITS)) : Optional.empty();
    boolean hasNote = bits.get();
    Optional<String> note = hasNote ? names.note(bits.get(ShortNames.BITS)) : Optional.empty();
    boolean hasGoal = bits.get();
    Optional<GoalId> goal = hasGoal ? names.goal(bits.get(ShortNames.BITS)) : Optional.empty();
    Constraints constraints = constraints(bits);
    int page = (int) bits.get(6);
    var known = new ArrayList<KnownTopic>();
    for (long left = bits.get(4); left > 0; left--) {
      Optional<TopicId> id = names.topic(bits.get(ShortNames.BITS));
      Depth depth = DEPTHS.get((int) bits.get(2));
      // A known topic that the catalog dropped needs no mention any more.
      id.ifPresent(found -> known.add(new KnownTopic(found, depth)));
    }
    var compared = new ArrayList<ResourceId>();
    for (long left = bits.get(2); left > 0; left--) {
      names.resource(bits.get(ShortNames.BITS)).ifPresent(compared::add);
    }
    var excludedNames = new ArrayList<String>();
    for (long left = bits.get(2); left > 0; left--) {
      excludedNames.add(text(bits, 5));
    }
    excludedNames.removeIf(String::isEmpty);
    String text = text(bits, 6);
    boolean lost =
        screen.isEmpty()
            || (hasTopic && topic.isEmpty())
            || (hasSubject && subject.isEmpty())
            || (hasNote && note.isEmpty())
            || (hasGoal && goal.isEmpty());
    return lost
        ? Optional.empty()
        : Optional.of(
            new ViewState(
                screen.get(),
                topic,
                subject,
                note,
                goal,
                known,
                constraints.withExcludedNames(excludedNames),
                compared,
                text,
                page));
  }

  private static Constraints constraints(Bits.Reader bits) {
    int format = (int) bits.get(4);
    Set<Kind> excluded = EnumSet.noneOf(Kind.class);
    if (bits.get()) {
      for (Kind kind : KINDS) {
        if (bits.get()) {
          excluded.add(kind);
        }
      }
    }
    boolean freeOnly = bits.get();
    OptionalDouble hours = tenths(bits);
    OptionalDouble weeks = tenths(bits);
    Optional<String> language =
        bits.get()
            ? Optional.of("" + (char) ('a' + bits.get(5)) + (char) ('a' + bits.get(5)))
            : Optional.empty();
    Optional<Depth> level =
        bits.get() ? Optional.of(DEPTHS.get((int) bits.get(2))) : Optional.empty();
    Optional<Kind> kind =
        format > 0 && format <= KINDS.size()
            ? Optional.of(KINDS.get(format - 1))
            : Optional.empty();
    return new Constraints(kind, excluded, freeOnly, hours, weeks, language, level, List.of());
  }

  private static OptionalDouble tenths(Bits.Reader bits) {
    return bits.get() ? OptionalDouble.of(bits.get(11) / 10.0) : OptionalDouble.empty();
  }

  private static String text(Bits.Reader bits, int width) {
    byte[] bytes = new byte[(int) bits.get(width)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) bits.get(8);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The goals in the order in which they are offered; for whoever needs one of them by its id.
  static Optional<GoalId> goal(Catalog catalog, String value) {
    return catalog.goals().stream()
        .map(Goal::id)
        .filter(id -> id.value().equals(value))
        .findFirst();
  }
}
