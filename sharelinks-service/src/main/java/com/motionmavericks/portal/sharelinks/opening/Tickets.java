package com.motionmavericks.portal.sharelinks.opening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.motionmavericks.portal.sealing.Seal;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds who has seen a link's content: a cookie that shows it again for a while,
 * without its passphrase and without another view. It says until when, sealed for the link, so
 * nobody else can make one.
 */
@Singleton
final class Tickets {
  private static final String COOKIE = "share_view";

  private final Seal seal;
  private final SharelinksConfig config;

  Tickets(Seal seal, SharelinksConfig config) {
    this.seal = seal;
    this.config = config;
  }

  /** As {@code Set-Cookie} has it; it goes back to this link's addresses only. */
  String issue(ShareLink link, String token, Instant now) {
    Instant until = now.plus(config.viewLife());
    byte[] said = ByteBuffer.allocate(Long.BYTES).putLong(until.getEpochSecond()).array();
    String value =
        Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(said, owner(link)));
    return COOKIE
        + ("=" + value + "; Path=" + Door.PREFIX + token)
        + ("; Max-Age=" + config.viewLife().toSeconds())
        + "; HttpOnly; Secure; SameSite=Strict";
  }

  /**
   * Does it still show the link?
   *
   * @param cookies the header {@code Cookie}, null where there is none
   */
  boolean admit(@Nullable String cookies, ShareLink link, Instant now) {
    String ticket = value(cookies);
    if (ticket == null) {
      return false;
    }
    try {
      byte[] said =
          seal.open(Base64.getUrlDecoder().decode(ticket.getBytes(ISO_8859_1)), owner(link));
      return now.getEpochSecond() < ByteBuffer.wrap(said).getLong();
    } catch (IllegalArgumentException forged) {
      return false;
    }
  }

  private static @Nullable String value(@Nullable String cookies) {
    if (cookies == null) {
      return null;
    }
    for (String cookie : cookies.split(";", -1)) {
      String[] pair = cookie.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(COOKIE)) {
        return pair[1];
      }
    }
    return null;
  }

  /** Whoever saw it by another passphrase, or by none, has not seen it by this one. */
  private static String owner(ShareLink link) {
    String passphrase = link.terms().passphrase();
    return "ticket "
        + (link.tenantId() + " " + link.id().value())
        + (" " + (passphrase == null ? "" : passphrase));
  }
}
