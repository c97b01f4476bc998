package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.problems.Problem;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /s/{token}}: for anybody who has the address; a page or JSON, by {@code Accept}. */
@Tag(name = "visits", description = "What somebody with a link sees.")
@Path("/s/{token}")
@PermitAll
public class VisitResource {
  private final Visits visits;

  VisitResource(Visits visits) {
    this.visits = visits;
  }

  @Operation(
      operationId = "openShareLink",
      summary = "Opens a link: a page for browsers, JSON for programs.")
  @APIResponse(
      responseCode = "200",
      description = "What the link shows.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SharedView.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  @Answers(problems = {"share_link_unavailable", "share_link_used_up"})
  @GET
  public Uni<Response> open(String token, @Context HttpHeaders headers) {
    boolean page = wantsPage(headers.getAcceptableMediaTypes());
    return visits.open(token, Span.current()).chain(visit -> answer(visit, page));
  }

  private static Uni<Response> answer(Visit visit, boolean page) {
    return switch (visit) {
      case Visit.Opened(SharedView view) ->
          page
              ? Pages.opened(view).map(html -> page(Response.ok(), html))
              : Uni.createFrom().item(Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build());
      case Visit.Refused(Problem problem) ->
          page
              ? Pages.refused(problem).map(html -> page(refused(problem), html))
              : Uni.createFrom().failure(problem);
    };
  }

  private static Response.ResponseBuilder refused(Problem problem) {
    Response.ResponseBuilder response = Response.status(problem.kind().status());
    problem.headers().forEach(response::header);
    return response;
  }

  private static Response page(Response.ResponseBuilder response, String html) {
    return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(html).build();
  }

  /** Browsers name HTML first; whoever takes anything is a program. */
  static boolean wantsPage(List<MediaType> acceptable) {
    return acceptable.stream()
        .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
        .filter(type -> isPage(type) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .map(VisitResource::isPage)
        .orElse(false);
  }

  private static boolean isPage(MediaType type) {
    return type.isCompatible(MediaType.TEXT_HTML_TYPE);
  }
}
