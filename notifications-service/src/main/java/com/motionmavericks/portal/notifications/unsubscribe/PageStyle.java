package com.motionmavericks.portal.notifications.unsubscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the pages look, and the policy that allows this one style sheet and their one form. */
final class PageStyle {
  private PageStyle() {}

  static final String CSS =
      """
      :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fafafa; }
      @media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #161616; } }
      body { margin: 0 auto; max-width: 40rem; padding: 3rem 1.25rem; color: var(--ink);
        background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.5rem; line-height: 1.2; }
      button { padding: .75rem 1.25rem; font: inherit; cursor: pointer; color: var(--paper);
        background: var(--ink); border: 0; border-radius: .375rem; }
      """;

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(CSS)
          + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
