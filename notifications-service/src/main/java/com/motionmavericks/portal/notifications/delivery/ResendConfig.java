package com.motionmavericks.portal.notifications.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** How mails go out. */
@ConfigMapping(prefix = "portal.resend")
public interface ResendConfig {
  /** Where Resend is. */
  @WithDefault("https://api.resend.com")
  String url();

  /** {@code re_…}, with the right to send. */
  String apiKey();

  /** {@code whsec_…}; several while one is rotated, separated by commas. */
  java.util.List<String> webhookSecrets();

  /** The sender; its domain is verified at Resend. */
  @WithDefault("Motion Mavericks <portal@motionmavericks.example>")
  String from();

  /** After how long a mail whose sender died is another's, at least 20 s. */
  @WithDefault("60s")
  Duration takeoverAfter();

  /** When a day's quota is new, in UTC. */
  @WithDefault("00:00")
  LocalTime quotaDay();

  /** On which day a month's quota is new, at the same time: that of the plan; 1 to 28. */
  @WithDefault("1")
  int quotaMonth();
}
