package dev.cairn.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Turns a view into what Discord takes.
final class Messages {
  /// The grey-green of lichen on stones.
  private static final int ACCENT = 0x6b8f71;

  private Messages() {}

  /// The view laid out with Components V2.
  ///
  /// @param ids writes the custom id of an action
  /// @param pings the users who may be notified by a mention in it; mostly nobody
  static MessageCreateData laidOut(
      View view, Function<View.Action, String> ids, Collection<Long> pings) {
    var children = new ArrayList<ContainerChildComponent>();
    for (View.Part part : view.parts()) {
      switch (part) {
        case View.Part.Text text when text.markdown().isBlank() -> {}
        case View.Part.Text text -> children.add(TextDisplay.of(text.markdown()));
        case View.Part.Divider() -> children.add(Separator.createDivider(Separator.Spacing.SMALL));
      }
    }
    var components = new ArrayList<MessageTopLevelComponent>();
    components.add(Container.of(children).withAccentColor(ACCENT));
    components.addAll(rows(view, ids));
    return base(pings).useComponentsV2(true).setComponents(components).build();
  }

  /// The view as a plain message, for channels where nothing else can be sent.
  static MessageCreateData plain(
      View view, Function<View.Action, String> ids, Collection<Long> pings) {
    var content = new StringJoiner("\n");
    for (View.Part part : view.parts()) {
      if (part instanceof View.Part.Text text && !text.markdown().isBlank()) {
        content.add(text.markdown());
      }
    }
    // Said out loud, since a default may have been set to true elsewhere in the process.
    return base(pings)
        .useComponentsV2(false)
        .setContent(Sentences.fitting(content.toString(), Message.MAX_CONTENT_LENGTH))
        .setSuppressEmbeds(true)
        .setComponents(rows(view, ids))
        .build();
  }

  private static MessageCreateBuilder base(Collection<Long> pings) {
    return new MessageCreateBuilder()
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .mentionRepliedUser(false)
        .mentionUsers(pings.stream().mapToLong(Long::longValue).toArray());
  }

  private static List<ActionRow> rows(View view, Function<View.Action, String> ids) {
    var rows = new ArrayList<ActionRow>();
    for (View.Row row : view.rows()) {
      rows.add(
          switch (row) {
            case View.Row.Buttons(var buttons) ->
                ActionRow.of(buttons.stream().map(button -> button(button, ids)).toList());
            case View.Row.Menu menu -> ActionRow.of(menu(menu, ids));
          });
    }
    return rows;
  }

  private static Button button(View.Button button, Function<View.Action, String> ids) {
    ButtonStyle style =
        switch (button.style()) {
          case PRIMARY -> ButtonStyle.PRIMARY;
          case SECONDARY -> ButtonStyle.SECONDARY;
        };
    return Button.of(style, ids.apply(button.action()), button.label())
        .withDisabled(!button.enabled());
  }

  private static StringSelectMenu menu(View.Row.Menu menu, Function<View.Action, String> ids) {
    List<SelectOption> options =
        menu.options().stream()
            .map(
                option -> {
                  SelectOption made =
                      SelectOption.of(option.label(), option.value()).withDefault(option.chosen());
                  return option.description().map(made::withDescription).orElse(made);
                })
            .toList();
    return StringSelectMenu.create(ids.apply(menu.action()))
        .setPlaceholder(menu.placeholder())
        .setRequiredRange(menu.min(), menu.max())
        .addOptions(options)
        .build();
  }
}
