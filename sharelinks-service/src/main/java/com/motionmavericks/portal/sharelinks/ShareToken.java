package com.motionmavericks.portal.sharelinks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a link, 256 random bits as base64url. It exists in the answer that creates the link
 * and in the visitor's address bar; we keep its {@linkplain TokenHash hash} only.
 */
record ShareToken(String value) {
  private static final int BYTES = 32;

  static ShareToken random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new ShareToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  TokenHash hash() {
    return TokenHash.of(value);
  }

  /** Tokens end up in no log line. */
  @Override
  public String toString() {
    return "ShareToken";
  }
}
