package com.motionmavericks.portal.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are relayed and consumed. */
@ConfigMapping(prefix = "portal.events")
interface EventsConfig {
  /** The stream that this service publishes to. */
  @WithDefault("portal.events.${quarkus.application.name}")
  String stream();

  /** Whether the relay looks for unpublished rows on its own; off in a service without outbox. */
  @WithDefault("true")
  boolean relay();

  /** How long a published row stays, to be sent again when Redis lost it. */
  @WithDefault("24h")
  Duration outboxRetention();

  /** After how long without acknowledgement an entry goes to another consumer. */
  @WithDefault("30s")
  Duration takeoverAfter();

  /** After how many deliveries an entry goes to the dead letters. */
  @WithDefault("8")
  int maxDeliveries();

  /** Roughly how many entries a stream keeps. */
  @WithDefault("100000")
  int streamLength();
}
