package dev.cairn.discord;

import java.time.Duration;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;

/// Sends requests that may be sent twice, again where Discord or the line failed.
///
/// JDA itself repeats a few kinds of failures (502 to 504, timeouts), but neither 500 nor a reset
/// connection.
final class Patience {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);

  private Patience() {}

  /// Sends a request and waits for its answer.
  ///
  /// @param request makes it anew for every attempt; sending it twice must do no harm
  /// @throws ErrorResponseException when Discord refuses it, or failed at the last attempt
  static <T> T send(Supplier<RestAction<T>> request) {
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        return request.get().complete();
      } catch (ErrorResponseException e) {
        if (!isFailure(e) || attempt == ATTEMPTS) {
          throw e;
        }
        sleep(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  /// Whether Discord or the line failed, rather than that Discord refused; nobody knows then
  /// whether the request was done.
  static boolean isFailure(ErrorResponseException e) {
    return e.getResponse().isError() || e.getResponse().code >= 500;
  }

  static boolean is(ErrorResponseException e, ErrorResponse... responses) {
    for (ErrorResponse response : responses) {
      if (e.getErrorResponse() == response) {
        return true;
      }
    }
    return false;
  }

  static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to try again", e);
    }
  }
}
