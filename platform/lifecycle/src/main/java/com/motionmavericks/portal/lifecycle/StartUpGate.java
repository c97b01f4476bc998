package com.motionmavericks.portal.lifecycle;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses to start on settings that are only good for development: stand-ins, their keys, open
 * listeners. Dev mode and tests pass; the profile {@code local} passes while every listener is on
 * loopback; everything else must satisfy each check, or accept it by name in {@code
 * portal.start-up.accept}.
 */
@ApplicationScoped
public class StartUpGate {
  private static final Logger LOG = Logger.getLogger(StartUpGate.class);
  private static final String LOCAL = "local";

  private final List<StartUpCheck> checks;
  private final Config config;
  private final Set<String> accepted;

  StartUpGate(
      @All List<StartUpCheck> checks,
      Config config,
      @ConfigProperty(name = "portal.start-up.accept") Optional<Set<String>> accepted) {
    this.checks = checks;
    this.config = config;
    this.accepted = accepted.orElse(Set.of());
  }

  void onStart(@Observes @Priority(1) StartupEvent started) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    Settings settings = new Settings(config);
    if (ConfigUtils.getProfiles().contains(LOCAL)) {
      if (Listeners.allOnLoopback(settings)) {
        return;
      }
      LOG.warn("The profile local is for this machine only, and a listener is not on loopback.");
    }
    List<String> objections = objections(checks, settings, accepted);
    if (!objections.isEmpty()) {
      throw new UnsafeSettingsException(objections);
    }
  }

  static List<String> objections(
      List<StartUpCheck> checks, Settings settings, Set<String> accepted) {
    return checks.stream()
        .filter(check -> !accepted.contains(check.id()))
        .flatMap(check -> check.objection(settings).map(text -> check.id() + ": " + text).stream())
        .toList();
  }
}
