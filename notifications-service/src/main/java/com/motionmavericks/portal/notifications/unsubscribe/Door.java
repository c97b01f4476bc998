package com.motionmavericks.portal.notifications.unsubscribe;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What holds for every answer under {@code /unsubscribe/}: no cache keeps it, no search engine
 * lists it, no page that it leads to learns the address. On the HTTP server and not in the
 * resource, so that refusals of the framework carry the headers as well.
 */
@Singleton
final class Door {
  private static final String PREFIX = "/unsubscribe/";
  private static final int EARLY = 9_000;

  void register(@Observes Filters filters) {
    filters.register(Door::filter, EARLY);
  }

  private static void filter(RoutingContext request) {
    if (request.normalizedPath().startsWith(PREFIX)) {
      request.addHeadersEndHandler(ready -> harden(request.response().headers()));
    }
    request.next();
  }

  private static void harden(MultiMap headers) {
    headers
        .set("Referrer-Policy", "no-referrer")
        .set("X-Robots-Tag", "noindex")
        .set("X-Content-Type-Options", "nosniff")
        .set("Content-Security-Policy", PageStyle.CONTENT_SECURITY_POLICY)
        .set("Cache-Control", "no-store");
  }
}
