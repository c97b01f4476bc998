package com.motionmavericks.portal.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 without a body where a reader has what we would send: {@code If-None-Match} against
 * the {@code ETag} of whatever is read (RFC 9110, 13.1.2). All headers but the body's stay.
 */
public class NotModified {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @ServerResponseFilter
  public void compare(ContainerRequestContext request, ContainerResponseContext response) {
    List<String> ifNoneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (ifNoneMatch == null
        || response.getStatus() != 200
        || !READING.contains(request.getMethod())) {
      return; // and nobody asks for the tag: the framework would write out all headers first
    }
    String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (tag != null && holds(ifNoneMatch, tag)) {
      response.setStatus(304);
      response.setEntity(null);
      response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  /** Does the reader hold it already? A list may be spread over several headers. */
  static boolean holds(List<String> ifNoneMatch, String present) {
    String held = String.join(",", ifNoneMatch);
    List<EntityTag> tags = EntityTag.list(held);
    return held.strip().equals("*")
        || EntityTag.list(present).stream()
            .anyMatch(tag -> tags.stream().anyMatch(tag::weaklyMatches));
  }
}
