package com.motionmavericks.portal.tracing.instrumentation;

import io.vertx.core.spi.tracing.TagExtractor;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of PostgreSQL and Redis tell of a call.
 *
 * @param type {@code sql}, {@code redis}, or empty where it is something else
 * @param system {@code postgresql}; Redis tells none
 * @param statement the SQL, or the name of the command
 * @param namespace the database's name, or the index of the Redis one
 * @param host as the service is configured
 * @param port 0 where there is none, as of a Unix socket
 */
record DatabaseCall(
    String type,
    @Nullable String system,
    String statement,
    @Nullable String namespace,
    @Nullable String host,
    int port) {

  static <R> DatabaseCall of(R request, TagExtractor<R> tags) {
    String type = "";
    String system = null;
    String statement = "";
    String namespace = null;
    String server = null;
    int count = tags.len(request);
    for (int i = 0; i < count; i++) {
      switch (tags.name(request, i)) {
        case "db.type" -> type = tags.value(request, i);
        case "db.system" -> system = tags.value(request, i);
        case "db.statement" -> statement = tags.value(request, i);
        case "db.instance" -> namespace = tags.value(request, i);
        case "peer.address" -> server = tags.value(request, i);
        default -> {
          // addresses that nobody needs, and the user
        }
      }
    }
    int colon = server == null ? -1 : server.lastIndexOf(':');
    return new DatabaseCall(
        type,
        system,
        statement,
        namespace,
        server == null || colon < 1 ? null : server.substring(0, colon),
        server == null || colon < 1 ? 0 : port(server, colon + 1));
  }

  private static int port(String server, int from) {
    try {
      return Integer.parseInt(server, from, server.length(), 10);
    } catch (NumberFormatException unnumbered) {
      return 0;
    }
  }
}
