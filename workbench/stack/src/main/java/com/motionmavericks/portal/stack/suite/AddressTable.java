package com.motionmavericks.portal.stack.suite;

import java.util.List;
import java.util.Optional;

/** What {@code ./portal up} ends with. */
public final class AddressTable {
  private AddressTable() {}

  /**
   * The addresses, a line each.
   *
   * @param trace the id of a first one to look at
   */
  public static String of(Ports ports, List<String> services, Optional<String> trace) {
    var table = new StringBuilder("\n");
    for (String service : services) {
      row(
          table,
          service,
          ports.url(service),
          "health " + ports.url(Ports.management(service)) + "/q/health");
    }
    row(table, "issuer", ports.issuer(), "./portal token --tenant acme --role producer");
    row(table, "Mux", ports.url("mux"), "stand-in");
    row(
        table,
        "Resend",
        ports.url("resend"),
        "stand-in; mails: " + ports.url("resend") + "/_control/emails");
    row(table, "Upstash", ports.url("upstash"), "stand-in, in front of Redis");
    row(table, "OTLP", ports.url("otlp"), "./portal trace ID");
    row(table, "traces", ports.url("viewer") + "/zipkin/", "viewer");
    row(
        table,
        "PostgreSQL",
        "localhost:" + ports.of("postgres"),
        "role and database: the service's name; password: development");
    row(table, "Redis", "localhost:" + ports.of("redis"), "");
    table.append('\n');
    trace.ifPresent(
        id ->
            table
                .append("A first trace, the dashboard of acme: ")
                .append(Running.of(ports).traceAddress(id))
                .append('\n'));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, String address, String note) {
    table.append("  %-14s %-30s %s".formatted(name, address, note).stripTrailing()).append('\n');
  }
}
