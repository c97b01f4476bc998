package com.motionmavericks.portal.notifications.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}
