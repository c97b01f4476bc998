package com.motionmavericks.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code Link: <./projects?…&cursor=…>; rel="next"} (RFC 8288) on every page but the last.
 *
 * <p>Relative to the request, as RFC 8288 (3.1) allows: we do not know under which host and path an
 * ingress shows us. With the path's last segment, since {@code java.net.URI} resolves a mere query
 * wrongly.
 */
public class NextLink {
  private static final String CURSOR = "cursor";

  @ServerResponseFilter
  public void add(ContainerRequestContext request, ContainerResponseContext response) {
    String next = response.getEntity() instanceof Paged page ? page.nextCursor() : null;
    if (next != null) {
      response.getHeaders().add(HttpHeaders.LINK, link(request.getUriInfo(), next));
    }
  }

  private static String link(UriInfo asked, String next) {
    String path = asked.getRequestUri().getRawPath();
    String segment = path.substring(path.lastIndexOf('/') + 1);
    String query =
        Stream.concat(kept(asked.getQueryParameters()), Stream.of(parameter(CURSOR, next)))
            .collect(Collectors.joining("&"));
    return "<./" + segment + "?" + query + ">; rel=\"next\"";
  }

  /** What the caller asked for, encoded anew: not all that a server takes may stand in a header. */
  private static Stream<String> kept(MultivaluedMap<String, String> query) {
    return query.entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals(CURSOR))
        .flatMap(
            parameter ->
                parameter.getValue().stream().map(value -> parameter(parameter.getKey(), value)));
  }

  private static String parameter(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  /** A blank as a form writes it would be a plus to whoever reads the query by RFC 3986. */
  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
