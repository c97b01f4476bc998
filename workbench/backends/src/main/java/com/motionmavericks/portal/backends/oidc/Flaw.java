package com.motionmavericks.portal.backends.oidc;

import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a token, for tests that must see it refused. */
enum Flaw {
  /** It ended an hour ago. */
  EXPIRED,
  /** It is for somebody else's API. */
  OTHER_AUDIENCE,
  /** Another issuer says that it made it. */
  OTHER_ISSUER,
  /** It names our key, and another one signed it. */
  OTHER_KEY,
  /** Nobody signed it. */
  UNSIGNED,
  /** It names no tenant. */
  NO_TENANT;

  /** In lower case, as the form says it. */
  static Optional<Flaw> ofWord(String word) {
    for (Flaw flaw : values()) {
      if (flaw.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(flaw);
      }
    }
    return Optional.empty();
  }
}
