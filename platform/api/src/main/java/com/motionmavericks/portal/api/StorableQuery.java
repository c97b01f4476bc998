package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.problems.Problem.FieldError;
import com.motionmavericks.portal.problems.UnstorableTextException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** 400 for a query with the character that PostgreSQL does not keep, see {@link StorableText}. */
public class StorableQuery {
  private static final String ENCODED = "%00";

  @ServerRequestFilter
  public void check(ContainerRequestContext request, HttpServerRequest http) {
    String query = http.query();
    if (query == null || !query.contains(ENCODED)) {
      return;
    }
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!values.stream().allMatch(StorableText::isStorable)) {
                throw Problem.invalid(
                    "The query " + UnstorableTextException.DETAIL + ".",
                    List.of(new FieldError(name, UnstorableTextException.DETAIL)));
              }
            });
  }
}
