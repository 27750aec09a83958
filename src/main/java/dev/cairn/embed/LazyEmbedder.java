package dev.cairn.embed;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// An embedder that loads in the background, so that nobody waits for it where words suffice.
///
/// A model that can't be loaded is reported once and never tried again; words go on without it.
public final class LazyEmbedder implements AutoCloseable {
  private final CompletableFuture<Optional<Embedder>> loading;

  private LazyEmbedder(CompletableFuture<Optional<Embedder>> loading) {
    this.loading = loading;
  }

  /// No embedder, now or later: for `--words-only`.
  public static LazyEmbedder none() {
    return new LazyEmbedder(CompletableFuture.completedFuture(Optional.empty()));
  }

  /// An embedder that is there already.
  public static LazyEmbedder of(Embedder embedder) {
    return new LazyEmbedder(CompletableFuture.completedFuture(Optional.of(embedder)));
  }

  /// Begins to load.
  ///
  /// @param load makes the embedder; called once, on a thread of its own
  /// @param onFailure hears why it can't be had, at most once
  public static LazyEmbedder start(
      Callable<? extends Embedder> load, Consumer<Exception> onFailure) {
    var loading = new CompletableFuture<Optional<Embedder>>();
    Thread.ofPlatform()
        .daemon()
        .name("embedding-model")
        .start(
            () -> {
              Optional<Embedder> loaded = Optional.empty();
              try {
                loaded = Optional.of(load.call());
              } catch (Exception e) {
                onFailure.accept(e);
              } catch (LinkageError e) {
                onFailure.accept(new IOException("the native library can't be loaded", e));
              } finally {
                loading.complete(loaded);
              }
            });
    return new LazyEmbedder(loading);
  }

  /// The embedder, if it has been loaded by now.
  public Optional<Embedder> ifReady() {
    return loading.getNow(Optional.empty());
  }

  /// The embedder, waiting until it is loaded; empty when it can't be.
  public Optional<Embedder> await() {
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("loading never fails but by an empty result", e);
    }
  }

  /// Whether it is known by now that there is an embedder, or that there is none.
  public boolean isSettled() {
    return loading.isDone();
  }

  @Override
  public void close() {
    // Whoever stops while the model is still loading leaves it to the end of the process.
    ifReady().ifPresent(Embedder::close);
  }
}
