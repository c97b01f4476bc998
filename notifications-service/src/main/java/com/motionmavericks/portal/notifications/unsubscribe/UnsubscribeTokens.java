package com.motionmavericks.portal.notifications.unsubscribe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.motionmavericks.portal.notifications.NotificationId;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an address for unsubscribing ends with: the notification's id and its HMAC-SHA256, 64
 * letters of base64url. So it tells nobody whose it is, and nobody else can make one. It never
 * expires, for mails are kept long. Made at the start, so that a service with a bad key does not
 * come up.
 */
@Startup
@Singleton
final class UnsubscribeTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int ID_LENGTH = 16;
  private static final int LENGTH = ID_LENGTH + 32;

  /** What is signed for another purpose does not verify here. */
  private static final byte[] PURPOSE = "unsubscribe:".getBytes(US_ASCII);

  private final List<SecretKeySpec> keys;

  UnsubscribeTokens(UnsubscribeConfig config) {
    this.keys = config.keys().stream().map(UnsubscribeTokens::key).toList();
  }

  String of(NotificationId notification) {
    byte[] id = bytes(notification.value());
    byte[] token = ByteBuffer.allocate(LENGTH).put(id).put(signature(keys.getFirst(), id)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Empty where none of the keys signed it. */
  Optional<NotificationId> read(String token) {
    byte[] bytes = decode(token);
    if (bytes.length != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(bytes);
    byte[] id = new byte[ID_LENGTH];
    parts.get(id);
    byte[] signature = new byte[parts.remaining()];
    parts.get(signature);
    boolean ours =
        keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, id), signature));
    return ours ? Optional.of(new NotificationId(uuid(id))) : Optional.empty();
  }

  private static byte[] signature(SecretKeySpec key, byte[] id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(PURPOSE);
      return mac.doFinal(id);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  /** Does not repeat the key where it is none. */
  private static SecretKeySpec key(String base64) {
    byte[] bytes = decodeKey(base64);
    if (bytes.length < SHORTEST_KEY) {
      throw new ConfigurationException(
          "portal.unsubscribe.keys: a key is %d bytes, less than %d; make one by openssl rand -base64 32"
              .formatted(bytes.length, SHORTEST_KEY));
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] decodeKey(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException("portal.unsubscribe.keys: a key is not base64");
    }
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_LENGTH)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] id) {
    ByteBuffer halves = ByteBuffer.wrap(id);
    return new UUID(halves.getLong(), halves.getLong());
  }
}
