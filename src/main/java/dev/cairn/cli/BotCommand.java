package dev.cairn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bot",
    description = "Runs the Discord bot; the token comes from the variable DISCORD_TOKEN.",
    mixinStandardHelpOptions = true)
final class BotCommand implements Callable<Integer> {
  private final BotStarter starter;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--words-only", description = "Leave embeddings out.")
  private boolean wordsOnly;

  BotCommand(BotStarter starter) {
    this.starter = starter;
  }

  @Override
  public Integer call() throws Exception {
    return starter.run(common.catalog(), common.data(), common.config(), wordsOnly);
  }
}
