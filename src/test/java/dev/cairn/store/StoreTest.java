package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On SQLite; [PostgresStoreTest] runs the same on PostgreSQL.
class StoreTest {
  private static final long GUILD = 100L;
  private static final long OTHER_GUILD = 200L;

  @TempDir Path folder;

  Store open() throws IOException {
    return Store.open(folder, Optional.empty());
  }

  @Test
  void settingsStayOverARestart() throws IOException {
    GuildSettings settings =
        GuildSettings.NONE
            .withRule(1, new ChannelRule(AnswerMode.EVERYTHING, true))
            .withRule(2, new ChannelRule(AnswerMode.NEVER, false))
            .withAskBackThreshold(Optional.of(0.25))
            .withLanguages(List.of("de", "pt-BR"))
            .withRoleToggled(7);
    try (Store store = open()) {
      assertThat(store.settings(GUILD)).isEqualTo(GuildSettings.NONE);
      assertThat(store.change(GUILD, before -> settings)).isEqualTo(settings);
    }
    try (Store store = open()) {
      assertThat(store.settings(GUILD)).isEqualTo(settings);
      assertThat(store.settings(OTHER_GUILD)).isEqualTo(GuildSettings.NONE);
    }
  }

  @Test
  void aChangeThatFailsChangesNothing() throws IOException {
    try (Store store = open()) {
      store.change(GUILD, before -> before.withRoleToggled(7));
      assertThatThrownBy(
              () ->
                  store.change(
                      GUILD,
                      before -> {
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.settings(GUILD).moderatorRoles()).isEqualTo(new TreeSet<>(List.of(7L)));
      assertThat(store.change(GUILD, before -> before.withRoleToggled(7)))
          .isEqualTo(GuildSettings.NONE);
    }
  }

  @Test
  void changesAtTheSameTimeAllCount() throws Exception {
    int changes = 40;
    // Two processes on one database, as far as one JVM can tell.
    try (Store one = open();
        Store other = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<GuildSettings>> tasks = new ArrayList<>();
      for (int i = 0; i < changes; i++) {
        long role = i;
        Store store = i % 2 == 0 ? one : other;
        tasks.add(() -> store.change(GUILD, before -> before.withRoleToggled(role)));
      }
      for (Future<GuildSettings> done : threads.invokeAll(tasks)) {
        done.get();
      }
      assertThat(one.settings(GUILD).moderatorRoles()).hasSize(changes);
    }
  }

  @Test
  void aForgottenServerHasTheDefaultsAgain() throws IOException {
    try (Store store = open()) {
      for (long guild : List.of(GUILD, OTHER_GUILD)) {
        store.change(
            guild,
            before ->
                before
                    .withRule(1, new ChannelRule(AnswerMode.NEVER, true))
                    .withLanguages(List.of("de"))
                    .withRoleToggled(7));
      }

      store.forget(GUILD);

      assertThat(store.settings(GUILD)).isEqualTo(GuildSettings.NONE);
      assertThat(store.settings(OTHER_GUILD).languages()).containsExactly("de");
      assertThat(store.change(GUILD, before -> before)).isEqualTo(GuildSettings.NONE);
    }
  }

  @Test
  void itIsKnownWhetherAnyChannelIsSetAside() throws IOException {
    try (Store store = open()) {
      assertThat(store.setsAsideAnyChannel()).isFalse();
      store.change(
          GUILD, before -> before.withRule(1, new ChannelRule(AnswerMode.EVERYTHING, false)));
      assertThat(store.setsAsideAnyChannel()).isTrue();
    }
  }

  @Test
  void aKeyStaysTheSame() throws IOException {
    byte[] key;
    try (Store store = open()) {
      key = store.key("controls");
      assertThat(key).hasSize(32).isNotEqualTo(store.key("another"));
    }
    try (Store store = open()) {
      assertThat(store.key("controls")).isEqualTo(key);
    }
  }

  @Test
  void anUnreachableDatabaseIsSaidInOneSentence() {
    assertThatThrownBy(() -> Store.open(folder, Optional.of("jdbc:unheardof://nowhere/")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the database at CAIRN_DATABASE_URL can't be used: ");
  }

  @Test
  void aThreadFollowsItsChannelUnlessItHasARuleOfItsOwn() {
    var aside = new ChannelRule(AnswerMode.EVERYTHING, true);
    var never = new ChannelRule(AnswerMode.NEVER, false);
    GuildSettings settings = GuildSettings.NONE.withRule(1, aside).withRule(2, never);
    assertThat(settings.rule(9, Optional.of(1L))).isEqualTo(aside);
    assertThat(settings.rule(2, Optional.of(1L))).isEqualTo(never);
    assertThat(settings.rule(9, Optional.empty())).isEqualTo(ChannelRule.DEFAULT);
  }

  @Test
  void onlyTheOwnerMayReadTheFileWithTheKey() throws IOException {
    try (Store _ = open()) {
      Path file = folder.resolve(Store.FILE);
      if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(file))
            .containsExactlyInAnyOrder(
                java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
      }
    }
  }
}
