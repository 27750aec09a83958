package dev.cairn.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LazyEmbedderTest {
  private final List<Exception> failures = Collections.synchronizedList(new ArrayList<>());

  @Test
  void nobodyWaitsWhileItLoads() throws InterruptedException {
    var mayLoad = new CountDownLatch(1);
    try (var lazy =
        LazyEmbedder.start(
            () -> {
              mayLoad.await();
              throw new IOException("no model");
            },
            failures::add)) {
      assertThat(lazy.ifReady()).isEmpty();
      assertThat(lazy.isSettled()).isFalse();
      mayLoad.countDown();
      assertThat(lazy.await()).isEmpty();
      assertThat(lazy.isSettled()).isTrue();
    }
  }

  @Test
  void aFailureIsSaidOnce() {
    try (var lazy =
        LazyEmbedder.start(
            () -> {
              throw new IOException("no model");
            },
            failures::add)) {
      assertThat(lazy.await()).isEmpty();
      assertThat(lazy.await()).isEmpty();
    }
    assertThat(failures).singleElement().satisfies(e -> assertThat(e).hasMessage("no model"));
  }

  @Test
  void aMissingNativeLibraryIsAFailureLikeAnother() {
    try (var lazy =
        LazyEmbedder.start(
            () -> {
              throw new UnsatisfiedLinkError("wrong architecture");
            },
            failures::add)) {
      assertThat(lazy.await()).isEmpty();
    }
    assertThat(failures)
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessageContaining("native"));
  }

  @Test
  void wordsOnlyIsSettledAtOnce() {
    try (var none = LazyEmbedder.none()) {
      assertThat(none.isSettled()).isTrue();
      assertThat(none.ifReady()).isEmpty();
    }
  }
}
