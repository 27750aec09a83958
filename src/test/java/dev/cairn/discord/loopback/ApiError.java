package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A refusal as Discord words it.
final class ApiError extends RuntimeException {
  final int status;
  final int code;

  ApiError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  ObjectNode json() {
    return World.object().put("code", code).put("message", getMessage());
  }
}
