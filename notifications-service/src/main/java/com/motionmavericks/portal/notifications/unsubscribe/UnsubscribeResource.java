package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /unsubscribe/{token}}: a public door for mail programs, which post (RFC 8058), and for
 * people, who are asked first: many programs follow each link of a mail just to look at it.
 */
@Tag(name = "unsubscribing", description = "The way out that each mail shows.")
@Path("/unsubscribe/{token}")
@PermitAll
public class UnsubscribeResource {
  private final UnsubscribeTokens tokens;
  private final UnsubscribeStore store;

  UnsubscribeResource(UnsubscribeTokens tokens, UnsubscribeStore store) {
    this.tokens = tokens;
    this.store = store;
  }

  @Operation(operationId = "askToStopMails", summary = "A page with a button; changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "A page.",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  @Answers(problems = "not_found")
  @GET
  public Uni<Response> ask(String token, @Context HttpHeaders headers) {
    return tokens
        .read(token)
        .map(mail -> Pages.question().map(UnsubscribeResource::page))
        .orElseGet(() -> unknown(headers));
  }

  @Operation(
      operationId = "stopMails",
      summary = "No more mails of the kind that showed this address.")
  @APIResponse(
      responseCode = "200",
      description = "A page.",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  @Answers(problems = "not_found")
  @POST
  @Consumes(MediaType.WILDCARD)
  public Uni<Response> unsubscribe(String token, @Context HttpHeaders headers) {
    return tokens
        .read(token)
        .map(mail -> store.unsubscribe(mail).chain(Pages::done).map(UnsubscribeResource::page))
        .orElseGet(() -> unknown(headers));
  }

  /** Whatever is asked for: mail programs are not to fail by what they would accept. */
  private static Response page(String html) {
    return page(Response.Status.OK, html);
  }

  private static Response page(Response.Status status, String html) {
    return Response.status(status)
        .entity(html)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .build();
  }

  /** People see a page; programs get a problem, as everywhere. */
  private static Uni<Response> unknown(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)
        ? Pages.unknown().map(html -> page(Response.Status.NOT_FOUND, html))
        : Uni.createFrom()
            .failure(Problem.notFound("This address is none of ours, or was cut short."));
  }
}
