package com.motionmavericks.portal.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers 304 without a body where a reader has what we would send: {@code If-None-Match} against
 * the {@code ETag} of whatever is read (RFC 9110, 13.1.2). All headers but the body's stay.
 */
public class NotModified {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @ServerResponseFilter
  public void compare(ContainerRequestContext request, ContainerResponseContext response) {
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (response.getStatus() == 200
        && tag != null
        && READING.contains(request.getMethod())
        && holds(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(304);
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** Does the reader hold it already? A list may be spread over several headers. */
  static boolean holds(@Nullable List<String> ifNoneMatch, String present) {
    if (ifNoneMatch == null) {
      return false;
    }
    String held = String.join(",", ifNoneMatch);
    List<EntityTag> tags = EntityTag.list(held);
    return held.strip().equals("*")
        || EntityTag.list(present).stream()
            .anyMatch(tag -> tags.stream().anyMatch(tag::weaklyMatches));
  }
}
