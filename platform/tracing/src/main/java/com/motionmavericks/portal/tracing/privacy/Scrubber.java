package com.motionmavericks.portal.tracing.privacy;

/**
 * Masks what is private in text that may leave: mail addresses, credentials, share and unsubscribe
 * tokens, passphrases, IP addresses, queries of URLs, card and telephone numbers. It knows secrets
 * by their shape; a name has none, so names are not put into telemetry in the first place.
 *
 * <p>What stays: UUIDs, trace ids, dates, class names, route templates, Mux ids (other than of 43
 * characters, a share token's length), versions of up to three numbers. Four numbers with dots are
 * an IP address, unless a {@code v} stands before them.
 */
public final class Scrubber {
  private Scrubber() {}

  /** The same object where nothing has to go. */
  public static String scrub(String text) {
    int signs = Signs.in(text);
    return signs == 0 ? text : Rules.apply(text, signs);
  }
}
