package dev.cairn.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Discord of the commands, but only when they changed: members lose their place in a command
/// they are typing when it is registered anew.
final class CommandRegistrar {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRegistrar.class);

  private CommandRegistrar() {}

  /// Registers commands unless Discord knows just these.
  static synchronized void register(JDA jda, List<CommandData> wanted) {
    try {
      List<Command> known = Patience.send(() -> jda.retrieveCommands(true));
      var registered = new ArrayList<Map<String, Object>>();
      known.forEach(command -> registered.add(value(CommandData.fromCommand(command))));
      var desired = new ArrayList<Map<String, Object>>();
      wanted.forEach(command -> desired.add(value(command)));
      if (known.size() == wanted.size() && registered.containsAll(desired)) {
        LOG.info("the {} commands are registered already", wanted.size());
        return;
      }
      Patience.send(() -> jda.updateCommands().addCommands(wanted).map(done -> done));
      LOG.info("registered {} commands", wanted.size());
    } catch (ErrorResponseException e) {
      LOG.error("the commands could not be registered; those known to Discord go on working", e);
    }
  }

  /// A command by value: maps compare without order, numbers by what they are worth, and what is
  /// empty or at its default is as good as absent.
  private static Map<String, Object> value(SerializableData command) {
    return map(command.toData());
  }

  private static Map<String, Object> map(DataObject object) {
    var map = new HashMap<String, Object>();
    object.toMap().forEach((key, value) -> value(value).ifPresent(kept -> map.put(key, kept)));
    return map;
  }

  private static Optional<Object> value(Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Boolean flag -> flag ? Optional.of(flag) : Optional.empty();
      case Number number -> Optional.of(number.doubleValue());
      case Map<?, ?> inner -> {
        var map = new HashMap<Object, Object>();
        inner.forEach((key, each) -> value(each).ifPresent(kept -> map.put(key, kept)));
        yield map.isEmpty() ? Optional.empty() : Optional.of(map);
      }
      case List<?> inner -> {
        var list = new ArrayList<Object>();
        inner.forEach(each -> value(each).ifPresent(list::add));
        if (list.stream().allMatch(Double.class::isInstance)) {
          // Contexts are a set, whatever their order.
          list.sort(null);
        }
        yield list.isEmpty() ? Optional.empty() : Optional.of(list);
      }
      default -> Optional.of(value);
    };
  }
}
