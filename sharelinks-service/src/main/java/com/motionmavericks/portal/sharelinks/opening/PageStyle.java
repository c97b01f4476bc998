package com.motionmavericks.portal.sharelinks.opening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** How the pages look, and the policy that allows this one style sheet and nothing else. */
final class PageStyle {
  private PageStyle() {}

  static final String CSS =
      """
      :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fafafa; --quiet: #595959;
        --focus: #0b57d0; --wrong: #b3261e; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #f0f0f0; --paper: #161616; --quiet: #a8a8a8;
          --focus: #a8c7fa; --wrong: #f2b8b5; }
      }
      body { margin: 0 auto; max-width: 40rem; padding: 3rem 1.25rem; color: var(--ink);
        background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
      h1 { font-size: 1.5rem; line-height: 1.2; }
      h2 { font-size: 1.125rem; line-height: 1.3; overflow-wrap: anywhere; }
      section { padding: .75rem 0 1.5rem; border-top: 1px solid var(--quiet); }
      video { display: block; width: 100%; aspect-ratio: 16 / 9; background: #000;
        border-radius: .4rem; }
      .quiet { color: var(--quiet); }
      code { overflow-wrap: anywhere; user-select: all; }
      label { display: block; margin-bottom: .25rem; }
      input, button { font: inherit; padding: .6rem .9rem; border-radius: .4rem;
        border: 1px solid var(--quiet); color: var(--ink); background: var(--paper); }
      input { width: 100%; box-sizing: border-box; margin-bottom: 1rem; }
      button { border-color: var(--ink); background: var(--ink); color: var(--paper);
        min-width: 8rem; min-height: 2.75rem; cursor: pointer; }
      :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
      .wrong { border-left: 4px solid var(--wrong); padding-left: .75rem; }
      """;

  private static final String STYLE = "'sha256-" + sha256(CSS) + "'";

  /**
   * This style sheet, forms to ourselves, and pictures and videos from where they are kept.
   *
   * @param media as the policy writes sources: {@code https://stream.example}
   */
  static String contentSecurityPolicy(List<String> media) {
    String sources = String.join(" ", media);
    return "default-src 'none'; style-src %s; img-src %s; media-src %s; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        .formatted(STYLE, sources, sources);
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
