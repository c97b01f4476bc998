package com.motionmavericks.portal.lifecycle;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The running configuration, as the start-up checks look at it. */
public final class Settings {
  private final Config config;

  Settings(Config config) {
    this.config = config;
  }

  public Optional<String> value(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  /** Names of all properties under a prefix. */
  public Stream<String> names(String prefix) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(prefix));
  }
}
