package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.sharelinks.SharelinksConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What holds for every answer under {@code /s/}: no cache keeps it, no search engine lists it, no
 * page that it leads to learns the address, and the page runs nothing. On the HTTP server and not
 * in the resource, so that refusals of the framework carry the headers as well.
 *
 * <p>The path has one spelling. Others ({@code //s/…}, {@code /x/../s/…}, {@code /s;v=1/…}) would
 * reach the resource too, but whatever looks at raw paths would not see the token in them: they are
 * refused, and their span is told what it may show.
 */
@Singleton
final class Door {
  static final String PREFIX = "/s/";
  private static final String MISSPELT = "portal-misspelt-door";

  /** No resource has it, so it answers as every unknown path does. */
  private static final String NOWHERE = "/nowhere";

  private static final int EARLY = 9_000;

  /** The priority at which Quarkus prepares to sign somebody in; of equals the later is later. */
  private static final int AUTHENTICATION = 200;

  private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

  private final List<Header> hardening;

  /** As the answer has it: what is the same each time is encoded once. */
  private record Header(CharSequence name, CharSequence value) {
    static Header of(String name, String value) {
      return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
  }

  Door(SharelinksConfig config) {
    this.hardening =
        List.of(
            Header.of("Referrer-Policy", "no-referrer"),
            Header.of("X-Robots-Tag", "noindex"),
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of(
                "Content-Security-Policy", PageStyle.contentSecurityPolicy(config.mediaSources())),
            Header.of("Cache-Control", "no-store"),
            Header.of("Vary", "Accept"));
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, EARLY);
    filters.register(Door::forAnybody, AUTHENTICATION);
  }

  /**
   * Nobody signs in here. Where Quarkus REST finds who would be told that it failed, it builds the
   * map of all paths, for each request, to name this one: that costs an opening more than its link.
   */
  private static void forAnybody(RoutingContext request) {
    String asked = request.request().path();
    if (asked != null && asked.startsWith(PREFIX)) {
      request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    }
    request.next();
  }

  private void filter(RoutingContext request) {
    boolean misspelt = request.data().containsKey(MISSPELT);
    if (!misspelt && !leadsHere(request.normalizedPath())) {
      request.next();
      return;
    }
    request.addHeadersEndHandler(ready -> harden(request.response().headers()));
    String asked = request.request().path();
    if (misspelt || (asked != null && asked.startsWith(PREFIX))) {
      request.next();
    } else {
      Span.current().setAttribute(AttributeKey.stringKey("url.path"), PREFIX + "{token}");
      request.put(MISSPELT, true);
      request.reroute(NOWHERE);
    }
  }

  static boolean leadsHere(String normalizedPath) {
    return normalizedPath.startsWith(PREFIX)
        || MATRIX_PARAMETERS.matcher(normalizedPath).replaceAll("").startsWith(PREFIX);
  }

  private void harden(MultiMap headers) {
    hardening.forEach(header -> headers.set(header.name(), header.value()));
  }
}
