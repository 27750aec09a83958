package dev.cairn.discord;

import dev.cairn.store.AnswerMode;
import dev.cairn.store.ChannelRule;
import dev.cairn.store.GuildSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.channel.unions.GuildChannelUnion;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers `/cairn`: reindex, status, check, explain and settings, for moderators alone.
final class ModeratorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ModeratorHandler.class);
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);

  private final Desk desk;
  private final Reception reception;
  private final GuildRules rules;
  private final Languages languages;
  private final Counters counters;
  private final StatusReport status;
  private final Runnable afterReindex;

  /// @param afterReindex run when another catalog is served
  ModeratorHandler(
      Desk desk,
      Reception reception,
      GuildRules rules,
      Languages languages,
      Counters counters,
      StatusReport status,
      Runnable afterReindex) {
    this.desk = desk;
    this.reception = reception;
    this.rules = rules;
    this.languages = languages;
    this.counters = counters;
    this.status = status;
    this.afterReindex = afterReindex;
  }

  void handle(SlashCommandInteractionEvent event) {
    if (!rules.isModerator(event.getMember())) {
      reception.say(event, "moderators-only");
      return;
    }
    Speech speech = languages.of(event);
    switch (Optional.ofNullable(event.getSubcommandName()).orElse("")) {
      case "reindex" -> reindex(event, speech);
      case "status" -> answer(event, () -> ModeratorTexts.plain(status.lines(event, speech)));
      case "check" -> answer(event, () -> ModeratorTexts.health(speech, desk.brain().check()));
      case "explain" -> answer(event, () -> explain(event, speech));
      case "settings" -> answer(event, () -> settings(event, speech));
      default -> reception.say(event, "unknown-command");
    }
  }

  private interface Report {
    ModeratorTexts.Text make() throws IOException;
  }

  private void answer(SlashCommandInteractionEvent event, Report report) {
    try {
      Callbacks.defer(event, true);
      Callbacks.edit(event, message(event, made(event, report)));
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
    }
  }

  private ModeratorTexts.Text made(SlashCommandInteractionEvent event, Report report) {
    try {
      return desk.thinking().about(report::make);
    } catch (RuntimeException e) {
      counters.errors.increment();
      LOG.error("/{} failed", event.getFullCommandName(), e);
      return ModeratorTexts.plain(List.of(languages.of(event).say("failed")));
    }
  }

  /// What does not fit into the message goes along as a file, so that nothing is left out.
  private MessageCreateData message(SlashCommandInteractionEvent event, ModeratorTexts.Text text) {
    MessageCreateData shown = reception.sentence(event, text.markdown());
    if (text.file().isEmpty()) {
      return shown;
    }
    byte[] bytes = text.file().get().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return MessageCreateBuilder.from(shown)
        .addComponents(
            net.dv8tion.jda.api.components.filedisplay.FileDisplay.fromFile(
                FileUpload.fromData(bytes, "cairn.txt")))
        .build();
  }

  // --- reindex

  private void reindex(SlashCommandInteractionEvent event, Speech speech) {
    boolean dryRun =
        Optional.ofNullable(event.getOption("dry-run"))
            .map(OptionMapping::getAsBoolean)
            .orElse(false);
    try {
      Callbacks.defer(event, true);
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
      return;
    }
    var stage = new AtomicReference<>("");
    CompletableFuture<Brain.ReindexOutcome> outcome = start(dryRun, stage);
    ModeratorTexts.Text text = awaited(event, speech, outcome, stage, dryRun);
    try {
      Callbacks.edit(event, message(event, text));
    } catch (ErrorResponseException e) {
      // A reindex may take longer than the quarter of an hour that Discord gives an answer.
      LOG.info("the report of a reindex goes by direct message: {}", e.getMessage());
      reception.tell(event, text.markdown());
    }
    if (!dryRun && outcome.isDone() && !outcome.isCompletedExceptionally()) {
      afterReindex.run();
    }
  }

  /// On a thread of its own: it works for long, and a second one must hear at once that it is late.
  private CompletableFuture<Brain.ReindexOutcome> start(
      boolean dryRun, AtomicReference<String> stage) {
    var outcome = new CompletableFuture<Brain.ReindexOutcome>();
    Thread.ofPlatform()
        .daemon()
        .name("reindex")
        .start(
            () -> {
              try {
                outcome.complete(
                    desk.brain()
                        .reindex(
                            dryRun,
                            (name, done, total) ->
                                stage.set(total > 0 ? name + " " + done + "/" + total : name)));
              } catch (IOException | RuntimeException e) {
                outcome.completeExceptionally(e);
              }
            });
    return outcome;
  }

  private ModeratorTexts.Text awaited(
      SlashCommandInteractionEvent event,
      Speech speech,
      CompletableFuture<Brain.ReindexOutcome> outcome,
      AtomicReference<String> stage,
      boolean dryRun) {
    String shown = "";
    while (true) {
      try {
        return ModeratorTexts.reindexed(
            speech, outcome.get(PROGRESS_EVERY.toMillis(), TimeUnit.MILLISECONDS), dryRun);
      } catch (TimeoutException stillAtIt) {
        String now = stage.get();
        if (!now.equals(shown)) {
          shown = now;
          progress(event, speech.say("reindex.progress", now));
        }
      } catch (ExecutionException e) {
        counters.errors.increment();
        LOG.error("a reindex failed", e.getCause());
        return ModeratorTexts.plain(List.of(speech.say("reindex.failed")));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return ModeratorTexts.plain(List.of(speech.say("restarting")));
      }
    }
  }

  private void progress(SlashCommandInteractionEvent event, String text) {
    try {
      Callbacks.edit(event, reception.sentence(event, text));
    } catch (ErrorResponseException e) {
      LOG.debug("progress could not be shown: {}", e.getMessage());
    }
  }

  // --- explain and settings

  private ModeratorTexts.Text explain(SlashCommandInteractionEvent event, Speech speech) {
    String message =
        UserText.clean(
            Optional.ofNullable(event.getOption("message"))
                .map(OptionMapping::getAsString)
                .orElse(""));
    return ModeratorTexts.explanation(
        speech, message, desk.brain().explain(message), desk.brain().catalog());
  }

  private ModeratorTexts.Text settings(SlashCommandInteractionEvent event, Speech speech)
      throws IOException {
    long guild = Optional.ofNullable(event.getGuild()).orElseThrow().getIdLong();
    var problems = new ArrayList<String>();
    var notes = new ArrayList<String>();
    List<OptionMapping> options = event.getOptions();
    Optional<GuildChannelUnion> channel =
        Optional.ofNullable(event.getOption("channel")).map(OptionMapping::getAsChannel);
    Optional<AnswerMode> answers = said(event, "answers").flatMap(AnswerMode::of);
    Optional<Boolean> threads =
        Optional.ofNullable(event.getOption("threads")).map(OptionMapping::getAsBoolean);
    boolean needsChannel = answers.isPresent() || threads.isPresent();
    if (needsChannel && channel.isEmpty()) {
      problems.add(speech.say("settings.needs-channel"));
    }
    Optional<List<String>> spoken =
        said(event, "languages").map(list -> languages(list, speech, problems));
    Optional<Double> askBack =
        Optional.ofNullable(event.getOption("ask-back")).map(OptionMapping::getAsDouble);
    if (askBack.isPresent() && !(askBack.get() >= 0 && askBack.get() <= 1)) {
      problems.add(speech.say("settings.ask-back.wrong"));
    }
    if (!problems.isEmpty()) {
      return ModeratorTexts.plain(problems);
    }
    GuildSettings settings = rules.of(guild);
    if (!options.isEmpty()) {
      settings =
          rules.change(
              guild,
              before -> {
                GuildSettings changed = before;
                if (channel.isPresent() && needsChannel) {
                  long id = channel.get().getIdLong();
                  ChannelRule rule = changed.channels().getOrDefault(id, ChannelRule.DEFAULT);
                  rule = answers.map(rule::withAnswers).orElse(rule);
                  rule = threads.map(rule::withThreads).orElse(rule);
                  changed = changed.withRule(id, rule);
                }
                if (askBack.isPresent()) {
                  changed = changed.withAskBackThreshold(askBack);
                }
                if (spoken.isPresent()) {
                  changed = changed.withLanguages(spoken.get());
                }
                OptionMapping role = event.getOption("role");
                return role == null
                    ? changed
                    : changed.withRoleToggled(role.getAsRole().getIdLong());
              });
      notes.add(speech.say("settings.changed"));
      if (answers.filter(AnswerMode.EVERYTHING::equals).isPresent()) {
        boolean reads = event.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT);
        String mention = channel.orElseThrow().getAsMention();
        notes.add(speech.say(reads ? "settings.aside.now" : "settings.aside.next-start", mention));
      }
    }
    notes.addAll(ModeratorTexts.settings(speech, settings));
    return ModeratorTexts.plain(notes);
  }

  /// Languages as given, or a word such as `any` to take them back.
  private static List<String> languages(String list, Speech speech, List<String> problems) {
    var languages = new ArrayList<String>();
    for (String part : SEPARATORS.splitAsStream(list).toList()) {
      if (part.isBlank() || part.equalsIgnoreCase("any") || part.equals("-")) {
        continue;
      }
      Locale locale = Locale.forLanguageTag(part.replace('_', '-'));
      boolean known =
          locale.getLanguage().equals("en")
              || Languages.TRANSLATED.stream()
                  .anyMatch(each -> each.toLocale().getLanguage().equals(locale.getLanguage()));
      if (known) {
        languages.add(locale.toLanguageTag());
      } else {
        problems.add(speech.say("settings.languages.wrong", UserText.quoted(part, 20)));
      }
    }
    return languages;
  }

  private static Optional<String> said(SlashCommandInteractionEvent event, String name) {
    return Optional.ofNullable(event.getOption(name)).map(OptionMapping::getAsString);
  }
}
