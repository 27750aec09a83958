package dev.cairn.discord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what controls carry with a key that only this bot knows, so that nobody can write a
/// control of their own. Safe for use by many threads.
final class Signer {
  /// 48 bits: guessing one would take a member, at the rate that is allowed, millions of years.
  static final int SIGNATURE_BYTES = 6;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int PERSON_BITS = 40;

  private final SecretKeySpec key;

  /// @param key at least 16 random bytes, kept over restarts so that old controls go on working
  Signer(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key needs 16 bytes or more, got " + key.length);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  byte[] sign(byte[] payload) {
    return Arrays.copyOf(mac("control", payload), SIGNATURE_BYTES);
  }

  boolean isSigned(byte[] payload, byte[] signature) {
    return MessageDigest.isEqual(sign(payload), signature);
  }

  /// A person in [#PERSON_BITS] bits, which says nothing about the id to anybody else.
  long person(long userId) {
    byte[] mac = mac("person", ByteBuffer.allocate(Long.BYTES).putLong(userId).array());
    return ByteBuffer.wrap(mac).getLong() >>> (Long.SIZE - PERSON_BITS);
  }

  static int personBits() {
    return PERSON_BITS;
  }

  private byte[] mac(String purpose, byte[] data) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
