package com.motionmavericks.portal.sharelinks.cache;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where Upstash is, for {@code portal.sharelinks.cache=upstash}. */
@ConfigMapping(prefix = "portal.upstash")
public interface UpstashConfig {
  /** {@code https://<database>.upstash.io}. */
  Optional<String> url();

  /** The REST token, with the right to write. */
  Optional<String> token();
}
