package com.motionmavericks.portal.conformance.score;

import java.util.List;

/**
 * Where in OTLP the keys of OpenTelemetry's semantic conventions (1.44) belong. Namespaces stand
 * for the keys in them; those whose keys occur at both levels, as {@code process.pid}, {@code
 * os.name}, {@code cloud.region}, {@code faas.*} or {@code user_agent.*}, are left out and never
 * wrong.
 */
final class Level {
  /** Of entities alone. */
  private static final List<String> RESOURCE =
      List.of(
          "service.name",
          "service.namespace",
          "service.instance.id",
          "telemetry.sdk.",
          "telemetry.distro.",
          "deployment.environment.name",
          "k8s.cluster.",
          "k8s.namespace.",
          "k8s.node.",
          "k8s.pod.",
          "k8s.deployment.",
          "container.id",
          "container.image.",
          "host.",
          "process.runtime.",
          "webengine.",
          "cloud.provider",
          "cloud.platform",
          "cloud.account.id",
          "cloud.availability_zone");

  /** Of spans, events and data points alone. */
  private static final List<String> SPAN =
      List.of(
          "http.",
          "url.",
          "db.",
          "messaging.",
          "rpc.",
          "network.",
          "server.",
          "client.",
          "peer.",
          "error.",
          "exception.",
          "code.",
          "thread.",
          "feature_flag.",
          "enduser.",
          "session.");

  private Level() {}

  static boolean isOfResources(String key) {
    return isAmong(RESOURCE, key);
  }

  static boolean isOfSpans(String key) {
    return isAmong(SPAN, key);
  }

  private static boolean isAmong(List<String> names, String key) {
    return names.stream()
        .anyMatch(name -> name.endsWith(".") ? key.startsWith(name) : key.equals(name));
  }
}
