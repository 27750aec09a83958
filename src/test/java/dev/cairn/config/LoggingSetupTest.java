package dev.cairn.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.testing.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingSetupTest {
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void forget() {
    context.stop();
    System.clearProperty(Environment.LOG_FORMAT);
    System.clearProperty(Environment.LOG_LEVEL);
  }

  @Test
  void withoutSettingsLinesAreForPeople() throws Exception {
    configure();

    assertThat(context.getLogger("dev.cairn.discord").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(context.getLogger("net.dv8tion.jda").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(line("plain", "ready")).contains("INFO").endsWith("dev.cairn.Test - ready\n");
    assertThat(appender("json")).isNull();
  }

  @Test
  void jsonIsOneObjectALine() throws Exception {
    LoggingSetup.apply(new LoggingSettings(LogFormat.JSON, LogLevel.DEBUG));

    configure();

    assertThat(appender("plain")).isNull();
    assertThat(context.getLogger("dev.cairn").getLevel()).isEqualTo(Level.DEBUG);
    String line = line("json", "two\nlines");
    assertThat(line.strip()).doesNotContain("\n");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.get("level").asText()).isEqualTo("INFO");
    assertThat(json.get("loggerName").asText()).isEqualTo("dev.cairn.Test");
    assertThat(json.get("formattedMessage").asText()).isEqualTo("two\nlines");
  }

  @Test
  void librariesSayNoMoreAtDebug() throws Exception {
    LoggingSetup.apply(new LoggingSettings(LogFormat.PLAIN, LogLevel.TRACE));

    configure();

    assertThat(context.getLogger("net.dv8tion.jda").getEffectiveLevel()).isEqualTo(Level.WARN);
  }

  private void configure() throws Exception {
    context.setMDCAdapter(new LogbackMDCAdapter());
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Fixtures.root().resolve("src/main/resources/logback.xml").toFile());
  }

  private @Nullable ConsoleAppender<ILoggingEvent> appender(String name) {
    return (ConsoleAppender<ILoggingEvent>)
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(name);
  }

  private String line(String appender, String message) {
    var event =
        new LoggingEvent("", context.getLogger("dev.cairn.Test"), Level.INFO, message, null, null);
    ConsoleAppender<ILoggingEvent> to = Objects.requireNonNull(appender(appender));
    assertThat(to.getTarget()).isEqualTo("System.err");
    return new String(to.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
