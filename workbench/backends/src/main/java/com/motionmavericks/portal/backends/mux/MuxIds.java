package com.motionmavericks.portal.backends.mux;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that look like Mux's: opaque letters and digits, longer than a UUID. */
final class MuxIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private MuxIds() {}

  static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return text.replace('-', '0').replace('_', '0');
  }
}
