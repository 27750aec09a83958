package dev.cairn.discord;

import dev.cairn.store.Store;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot: connects to Discord, hands each event to whoever answers it, and stops without leaving
/// an answer unfinished.
///
/// Events run on virtual threads, so the gateway's thread never waits; what is thought about runs
/// on
/// a few platform threads ([Thinking]).
public final class DiscordBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
  private static final Duration TO_CONNECT = Duration.ofMinutes(5);

  private final BotOptions options;
  private final Brain brain;
  private final Tasks tasks = new Tasks();
  private final Thinking thinking = new Thinking();
  private final Reception reception;
  private final MessageHandler messages;
  private final CommandHandler commands;
  private final AutocompleteHandler autocomplete;
  private final ControlHandler controls;
  private final Counters counters = new Counters();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Connection connection;

  private DiscordBot(BotOptions options, Brain brain, Store store, Clock clock) throws IOException {
    this.options = options;
    this.brain = brain;
    var ids = new CustomIds(new Signer(store.key("controls")));
    var desk = new Desk(brain, thinking, ids, counters);
    var delivery = new Delivery(desk);
    var rules = new GuildRules(store);
    var languages = new Languages(options.languages(), rules);
    var limits =
        new MemberLimits(options.actions(), options.actionsPeriod(), TimeMeter.SYSTEM_NANOTIME);
    var seen = new SeenOnce();
    this.reception = new Reception(desk, delivery, languages, limits, seen, counters);
    this.messages =
        new MessageHandler(desk, delivery, rules, languages, limits, seen, counters, options);
    var status = new StatusReport(brain, counters, clock, options.version());
    var moderators =
        new ModeratorHandler(
            desk, reception, rules, languages, counters, status, this::registerCommands);
    this.commands = new CommandHandler(desk, reception, rules, languages, moderators, options);
    this.autocomplete = new AutocompleteHandler(brain);
    this.controls = new ControlHandler(desk, reception, rules, languages, counters);
    this.connection = new Connection(options.readsEverything() || store.setsAsideAnyChannel());
  }

  /// Connects and waits until every shard is ready.
  ///
  /// @param brain with its index in place: once connected, questions come
  /// @throws IOException when Discord can't be reached or does not let the bot in; the message says
  ///     what to do
  public static DiscordBot start(BotOptions options, Brain brain, Store store, Clock clock)
      throws IOException {
    // Said once for the whole process: nothing pings anybody but where a message says so itself.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    Message.suppressContentIntentWarning();
    var bot = new DiscordBot(options, brain, store, clock);
    try {
      bot.connection.open();
    } catch (IOException | RuntimeException e) {
      bot.close();
      throw e;
    }
    bot.registerCommands();
    LOG.info("Cairn is connected");
    return bot;
  }

  /// Waits until the bot is stopped.
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /// Waits until no event is under way, for tests.
  boolean awaitIdle(Duration patience) throws InterruptedException {
    return tasks.awaitIdle(patience);
  }

  private void registerCommands() {
    List<JDA> shards = connection.shards();
    if (!shards.isEmpty()) {
      CommandRegistrar.register(shards.getFirst(), new CommandSet(brain.catalog()).commands());
    }
  }

  private void on(GenericEvent event) {
    try {
      switch (event) {
        case MessageReceivedEvent message when !reception.isClosing() -> messages.handle(message);
        case SlashCommandInteractionEvent command -> commands.handle(command);
        case MessageContextInteractionEvent menu -> commands.handle(menu);
        case CommandAutoCompleteInteractionEvent typing -> autocomplete.handle(typing);
        case ButtonInteractionEvent button -> controls.handle(button);
        case StringSelectInteractionEvent menu -> controls.handle(menu);
        case ReadyEvent ready -> connection.isReady(ready.getJDA());
        case ShutdownEvent shutdown -> connection.isShut(shutdown);
        default -> {}
      }
    } catch (RuntimeException e) {
      counters.errors.increment();
      LOG.error("an event could not be handled", e);
    }
  }

  /// Stops: takes nothing new, finishes what is under way, then disconnects.
  @Override
  public void close() {
    reception.close();
    try {
      if (!tasks.awaitIdle(options.stopWithin())) {
        LOG.warn("stopped with answers still under way after {}", options.stopWithin());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
    thinking.close();
    stopped.countDown();
    LOG.info("Cairn has stopped");
  }

  /// The shards, opened once or, where Discord refuses an intent, twice.
  private final class Connection {
    private boolean readsEverything;
    private volatile List<ShardManager> managers = List.of();
    private volatile CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final ConcurrentHashMap<Integer, Boolean> readyShards = new ConcurrentHashMap<>();

    private Connection(boolean readsEverything) {
      this.readsEverything = readsEverything;
    }

    private List<JDA> shards() {
      return managers.isEmpty() ? List.of() : managers.getFirst().getShards();
    }

    private void open() throws IOException {
      if (!connect() && readsEverything) {
        LOG.error(
            "Discord does not let this application read every message. Turn on the Message Content"
                + " Intent in the developer portal; until then set-aside channels are silent"
                + " unless Cairn is mentioned.");
        close();
        readsEverything = false;
        if (!connect()) {
          throw new IOException("Discord refuses the intents that the bot asks for");
        }
      }
    }

    /// @return whether Discord allows the intents
    private boolean connect() throws IOException {
      readyShards.clear();
      ready = new CompletableFuture<>();
      try {
        managers = List.of(builder().build());
      } catch (net.dv8tion.jda.api.exceptions.InvalidTokenException e) {
        throw new IOException(
            "Discord does not know the token in DISCORD_TOKEN; copy it anew from the developer"
                + " portal",
            e);
      } catch (ErrorResponseException e) {
        throw new IOException("Discord can't be reached: " + e.getMeaning(), e);
      }
      try {
        return ready.get(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped while connecting", e);
      } catch (ExecutionException e) {
        throw new IOException("Discord closed the connection: " + e.getMessage(), e);
      } catch (TimeoutException e) {
        throw new IOException("Discord was not ready within " + TO_CONNECT, e);
      }
    }

    private DefaultShardManagerBuilder builder() {
      var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
      if (readsEverything) {
        intents.add(GatewayIntent.MESSAGE_CONTENT);
      }
      EventListener listener = DiscordBot.this::on;
      var builder =
          DefaultShardManagerBuilder.createLight(options.token().value(), intents)
              .setShardsTotal(options.shards() == 0 ? -1 : options.shards())
              .setCompression(options.compression() ? Compression.ZLIB : Compression.NONE)
              .setEventPool(tasks, false)
              .setEnableShutdownHook(false)
              .setActivity(Activity.customStatus("/help"))
              .addEventListeners(listener);
      options.apiUrl().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
      options
          .gatewayUrl()
          .ifPresent(
              url ->
                  builder.setSessionController(
                      new ConcurrentSessionController() {
                        @Override
                        public String getGateway() {
                          return url;
                        }

                        @Override
                        public ShardedGateway getShardedGateway(JDA api) {
                          return new ShardedGateway(url, Math.max(1, options.shards()), 1);
                        }
                      }));
      return builder;
    }

    private void isReady(JDA shard) {
      readyShards.put(shard.getShardInfo().getShardId(), true);
      if (readyShards.size() >= shard.getShardInfo().getShardTotal()) {
        ready.complete(true);
      }
    }

    private void isShut(ShutdownEvent event) {
      CloseCode code = event.getCloseCode();
      if (code == CloseCode.DISALLOWED_INTENTS) {
        ready.complete(false);
      } else if (code != null) {
        ready.completeExceptionally(
            new IOException(code.getMeaning() + " (" + code.getCode() + ")"));
      }
    }

    private void close() {
      var open = new ArrayList<JDA>(shards());
      managers.forEach(ShardManager::shutdown);
      for (JDA shard : open) {
        try {
          if (!shard.awaitShutdown(options.stopWithin())) {
            shard.shutdownNow();
          }
        } catch (InterruptedException e) {
          shard.shutdownNow();
          Thread.currentThread().interrupt();
        }
      }
      managers = List.of();
    }
  }
}
