package com.motionmavericks.portal.assets.mux;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How we reach Mux, and how Mux proves itself to us. */
@ConfigMapping(prefix = "portal.mux")
public interface MuxConfig {
  /** The base address of the API. */
  URI url();

  /** The user of Basic authentication. */
  String tokenId();

  /** The password of Basic authentication. */
  String tokenSecret();

  /** Any of them may have signed a webhook: while one replaces another, both are valid. */
  List<String> webhookSecrets();

  /** How long an upload's address takes bytes; Mux allows 1 minute to 7 days. */
  @WithDefault("1h")
  Duration uploadTimeout();

  /** The origin of the web front end, whose browsers send the bytes. */
  Optional<String> corsOrigin();

  /** The time between two creations, of all replicas together; Mux allows one a second. */
  @WithDefault("1s")
  Duration creationInterval();

  /**
   * Tenants whose videos are made for nothing: Mux marks them, cuts them to 10 s and deletes them
   * after a day. For the smoke test of a deployment.
   */
  @WithDefault("smoke")
  Set<String> testTenants();

  /**
   * Whether Mux makes a file of each video, for links that allow downloads. Whoever may watch could
   * find its address: Mux knows one kind of token for both.
   */
  @WithDefault("true")
  boolean downloads();

  /** How many calls may be under way at once, of one replica. */
  @WithDefault("8")
  int calls();

  /** How long Mux is left alone after it failed repeatedly. */
  @WithDefault("10s")
  Duration rest();

  /** The value of the Authorization header. */
  default String authorization() {
    byte[] pair = (tokenId() + ":" + tokenSecret()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
