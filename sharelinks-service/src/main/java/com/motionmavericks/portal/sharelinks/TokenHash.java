package com.motionmavericks.portal.sharelinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What we know a token by. No salt and no slow hash: the token is 256 random bits, there is nothing
 * to guess.
 *
 * @param hex SHA-256 of the token, 64 hex digits
 */
public record TokenHash(String hex) {
  /** The hash of whatever a visitor sent; a text that is no token has a hash that no link has. */
  public static TokenHash of(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return new TokenHash(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "TokenHash";
  }
}
