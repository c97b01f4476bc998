package com.motionmavericks.portal.stack.suite;

import com.motionmavericks.portal.ports.FreePorts;
import com.motionmavericks.portal.stack.process.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which part listens on which port. A service has a second one for health and metrics, named {@code
 * <service>-management}, which follows the first at a distance of 100 unless it is told.
 *
 * @param byName in the order of the house
 */
public record Ports(Map<String, Integer> byName) {
  /** All services of the house. */
  public static final List<String> SERVICES =
      List.of("projects", "milestones", "assets", "notifications", "sharelinks", "scheduler");

  /** All backends, as the daemon names them. */
  public static final List<String> BACKENDS =
      List.of("postgres", "redis", "oidc", "mux", "resend", "upstash", "otlp", "viewer");

  private static final int FIRST_SERVICE = 8081;
  private static final int TO_MANAGEMENT = 100;
  private static final Map<String, Integer> BACKEND_DEFAULTS =
      Map.of(
          "oidc",
          9080,
          "mux",
          9081,
          "resend",
          9082,
          "upstash",
          9083,
          "otlp",
          4318,
          "viewer",
          9411,
          "postgres",
          15432,
          "redis",
          16379);

  /**
   * The default ports, but for what was told otherwise: by the option, else by the environment.
   *
   * @param options as in {@code projects=18081}
   * @param environment as in {@code PORTAL_PORT_PROJECTS=18081}
   */
  public static Ports choose(Collection<String> options, Map<String, String> environment) {
    Map<String, Integer> told = new LinkedHashMap<>();
    for (String name : names()) {
      String value = environment.get(variable(name));
      if (value != null && !value.isBlank()) {
        told.put(name, number(variable(name) + "=" + value, value));
      }
    }
    for (String option : options) {
      String[] parts = option.split("=", 2);
      if (parts.length != 2 || !names().contains(parts[0])) {
        throw new Refusal(
            "--port %s: it takes NAME=NUMBER with one of %s."
                .formatted(option, String.join(", ", names())),
            2);
      }
      told.put(parts[0], number("--port " + option, parts[1]));
    }
    Map<String, Integer> chosen = new LinkedHashMap<>();
    for (int i = 0; i < SERVICES.size(); i++) {
      String name = SERVICES.get(i);
      int port = told.getOrDefault(name, FIRST_SERVICE + i);
      chosen.put(name, port);
      chosen.put(management(name), told.getOrDefault(management(name), port + TO_MANAGEMENT));
    }
    BACKENDS.forEach(
        name -> chosen.put(name, told.getOrDefault(name, BACKEND_DEFAULTS.getOrDefault(name, 0))));
    return new Ports(chosen);
  }

  /** Free ports for all parts, for a suite beside the one of {@code ./portal up}. */
  public static Ports free() {
    Map<String, Integer> free = new LinkedHashMap<>();
    names().forEach(name -> free.put(name, FreePorts.next()));
    return new Ports(free);
  }

  /** The name of a service's second port. */
  public static String management(String service) {
    return service + "-management";
  }

  /** The port of a part. */
  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("no part is named " + name);
    }
    return port;
  }

  public String url(String name) {
    return "http://localhost:" + of(name);
  }

  /** The issuer's address, as it stands in tokens. */
  public String issuer() {
    return url("oidc") + "/portal";
  }

  /** These ports as options, for another call of the launcher. */
  public List<String> asOptions() {
    return byName.entrySet().stream()
        .map(port -> "--port=" + port.getKey() + "=" + port.getValue())
        .toList();
  }

  /**
   * Refuses where one of the parts would not get its port, or two would get one.
   *
   * @param services those that will be started
   */
  public void check(Collection<String> services, IntPredicate isFree) {
    Map<Integer, String> owners = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    byName.forEach(
        (name, port) -> {
          String service = name.replace("-management", "");
          if (SERVICES.contains(service) && !services.contains(service)) {
            return;
          }
          String other = owners.putIfAbsent(port, name);
          if (other != null) {
            problems.put(name, "%d is given to both %s and %s".formatted(port, other, name));
          } else if (!isFree.test(port)) {
            problems.put(name, "%d (%s) is taken".formatted(port, name));
          }
        });
    if (!problems.isEmpty()) {
      String first = problems.keySet().iterator().next();
      throw new Refusal(
          "Port %s: end what listens there, or choose another with --port %s=NUMBER or %s=NUMBER%s."
              .formatted(
                  String.join(", port ", problems.values()),
                  first,
                  variable(first),
                  problems.size() == 1 ? "" : " (so for each)"));
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(SERVICES);
    SERVICES.forEach(name -> names.add(management(name)));
    names.addAll(BACKENDS);
    return names;
  }

  private static String variable(String name) {
    return "PORTAL_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int number(String source, String value) {
    try {
      int port = Integer.parseInt(value.strip());
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below, as of a number out of range
    }
    throw new Refusal(source + ": a port is a number from 1 to 65535.", 2);
  }
}
