package dev.cairn.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The loopback is only worth something if the real JDA believes it and its limits bite.
class LoopbackDiscordTest {
  private final LoopbackDiscord discord = LoopbackDiscord.start();
  private final LoopbackGuild guild = discord.guild("Learners");
  private final LoopbackChannel general = guild.textChannel("general");
  private final LoopbackUser ada = guild.member("ada");
  private boolean expectsViolations;

  @AfterEach
  void close() {
    if (expectsViolations) {
      assertThat(discord.violations()).isNotEmpty();
      assertThatThrownBy(discord::close).isInstanceOf(AssertionError.class);
    } else {
      discord.close();
    }
  }

  private JDA connect(Consumer<GenericEvent> listener) throws InterruptedException {
    EventListener events = listener::accept;
    JDA jda =
        JDABuilder.createLight(
                LoopbackDiscord.TOKEN, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
            .setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return discord.gatewayUrl();
                  }
                })
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(events)
            .build();
    return jda.awaitReady();
  }

  @Test
  void aBotHearsMentionsAndAnswers() throws InterruptedException {
    JDA jda =
        connect(
            event -> {
              if (event instanceof MessageReceivedEvent received
                  && !received.getAuthor().isBot()
                  && !received.getMessage().getContentRaw().isEmpty()) {
                received.getMessage().reply("heard " + received.getAuthor().getName()).queue();
              }
            });
    LoopbackMessage unread = ada.says(general, "no content without a mention");
    LoopbackMessage question = ada.says(general, discord.bot().mention() + " hello");

    assertThat(question.awaitAnswer().text()).isEqualTo("heard ada");
    assertThat(unread.answers()).isEmpty();
    assertThat(ada.tellsBot("hi").awaitAnswer().text()).isEqualTo("heard ada");
    jda.shutdownNow();
  }

  @Test
  void commandsButtonsAndChoicesWork() throws InterruptedException {
    JDA jda =
        connect(
            event -> {
              switch (event) {
                case SlashCommandInteractionEvent slash ->
                    slash
                        .deferReply(true)
                        .flatMap(
                            hook ->
                                hook.editOriginalComponents(
                                        TextDisplay.of(
                                            Objects.requireNonNull(slash.getOption("text"))
                                                .getAsString()),
                                        ActionRow.of(Button.primary("more", "More")))
                                    .useComponentsV2())
                        .queue();
                case ButtonInteractionEvent button ->
                    button
                        .deferEdit()
                        .flatMap(
                            hook ->
                                hook.editOriginalComponents(TextDisplay.of("pressed"))
                                    .useComponentsV2())
                        .queue();
                case CommandAutoCompleteInteractionEvent typing ->
                    typing.replyChoiceStrings(List.of("one", "two")).queue();
                default -> {}
              }
            });
    jda.updateCommands()
        .addCommands(
            Commands.slash("echo", "says it again")
                .addOptions(new OptionData(OptionType.STRING, "text", "what", true, true)))
        .complete();

    LoopbackInteraction echo = ada.runs(general, "/echo text:so be it");
    LoopbackMessage answer = echo.awaitAnswer();
    assertThat(answer.text()).isEqualTo("so be it");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.usesComponentsV2()).isTrue();
    assertThat(echo.awaitAcknowledged()).isLessThan(Duration.ofSeconds(1));
    assertThat(ada.types(general, "/echo text:o").awaitChoices()).containsExactly("one", "two");
    assertThat(ada.clicks(answer, "More").awaitAnswer().text()).isEqualTo("pressed");
    jda.shutdownNow();
  }

  @Test
  void aCutConnectionResumesWithoutLoss() throws InterruptedException {
    JDA jda =
        connect(
            event -> {
              if (event instanceof MessageReceivedEvent received && !received.getAuthor().isBot()) {
                received.getMessage().reply("here").queue();
              }
            });
    discord.gateway().drop();
    LoopbackMessage question = ada.says(general, discord.bot().mention() + " still there?");
    discord.gateway().awaitResumes(1);
    assertThat(question.awaitAnswer().text()).isEqualTo("here");
    discord.gateway().awaitDelivered();
    jda.shutdownNow();
  }

  @Test
  void limitsAndPermissionsBite() throws InterruptedException {
    JDA jda = connect(event -> {});
    var channel = Objects.requireNonNull(jda.getTextChannelById(general.id()));
    assertThatThrownBy(
            () ->
                channel
                    .sendMessageComponents(
                        ActionRow.of(Button.primary("a", "A"), Button.primary("b", "B")),
                        ActionRow.of(Button.primary("a", "again")))
                    .setContent("two of a kind")
                    .complete())
        .isInstanceOf(ErrorResponseException.class);
    assertThat(discord.violations()).anyMatch(text -> text.startsWith("the custom id 'a' twice"));
    expectsViolations = true;
    general.deniesBot(Permission.SEND_MESSAGES);
    discord.gateway().awaitDelivered();
    assertThatThrownBy(() -> channel.sendMessage("hello").complete())
        .isInstanceOf(net.dv8tion.jda.api.exceptions.InsufficientPermissionException.class);
    jda.shutdownNow();
  }

  @Test
  void anAcknowledgementAfterThreeSecondsIsTooLate() throws InterruptedException {
    var errors = new java.util.concurrent.LinkedBlockingQueue<Throwable>();
    JDA jda =
        connect(
            event -> {
              if (event instanceof SlashCommandInteractionEvent slash) {
                discord.clock().advance(Duration.ofSeconds(4));
                slash.deferReply().queue(ok -> {}, errors::add);
              }
            });
    jda.updateCommands().addCommands(Commands.slash("late", "too late")).complete();
    ada.runs(general, "/late");
    assertThat(errors.poll(10, java.util.concurrent.TimeUnit.SECONDS))
        .isInstanceOf(ErrorResponseException.class)
        .hasMessageContaining("3 seconds");
    jda.shutdownNow();
  }
}
