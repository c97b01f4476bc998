package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.sharelinks.abuse.AddressBlocks;
import com.motionmavericks.portal.sharelinks.opening.Knock.Wish;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** {@code /s/{token}}: for anybody who has the address; a page or JSON, by {@code Accept}. */
@Tag(name = "visits", description = "What somebody with a link sees.")
@Path("/s/{token}")
@APIResponse(
    responseCode = "200",
    description = "What the link shows.",
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON,
          schema = @Schema(implementation = SharedView.class)),
      @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
    })
@Answers(
    problems = {
      "share_link_unavailable",
      "share_link_used_up",
      "share_link_throttled",
      "share_link_not_ready"
    })
@PermitAll
public class VisitResource {
  /** With the charset that the framework would add to each answer. */
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private final Visits visits;
  private final AddressBlocks blocks;

  VisitResource(Visits visits, AddressBlocks blocks) {
    this.visits = visits;
    this.blocks = blocks;
  }

  /** A page asks before it shows: scanners of mails follow links, and press no buttons. */
  @Operation(
      operationId = "openShareLink",
      summary = "Opens a link: JSON for programs; for browsers a page that asks to press View.")
  @Answers(problems = "share_link_passphrase_required")
  @GET
  public Uni<Response> open(
      String token, @Context HttpHeaders headers, @Context HttpServerRequest request) {
    boolean page = wantsPage(headers);
    return receive(knock(token, page ? Wish.LOOK : Wish.VIEW, null, headers, request), page);
  }

  /** Never a view. */
  @Operation(hidden = true)
  @HEAD
  public Uni<Response> look(
      String token, @Context HttpHeaders headers, @Context HttpServerRequest request) {
    return receive(knock(token, Wish.LOOK, null, headers, request), wantsPage(headers));
  }

  @Operation(
      operationId = "viewShareLink",
      summary = "Shows what a link leads to: View was pressed.")
  @Answers(problems = "share_link_passphrase_required")
  @POST
  @Path("/view")
  public Uni<Response> view(
      String token, @Context HttpHeaders headers, @Context HttpServerRequest request) {
    return receive(knock(token, Wish.WATCH, null, headers, request), wantsPage(headers));
  }

  @Operation(
      operationId = "unlockShareLink",
      summary = "Shows what a link leads to that asks for a passphrase; takes JSON and a form.")
  @Answers(problems = {"share_link_passphrase_wrong", "share_link_locked"})
  @POST
  @Path("/unlock")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public Uni<Response> unlock(
      String token,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request,
      @NotNull @Valid Unlock unlock) {
    return receive(
        knock(token, Wish.WATCH, unlock.passphrase(), headers, request), wantsPage(headers));
  }

  private Knock knock(
      String token,
      Wish wish,
      @Nullable String passphrase,
      HttpHeaders headers,
      HttpServerRequest request) {
    return new Knock(
        token,
        wish,
        passphrase,
        headers.getHeaderString(HttpHeaders.COOKIE),
        () -> blocks.of(request),
        Span.current());
  }

  private Uni<Response> receive(Knock knock, boolean page) {
    return visits
        .receive(knock)
        .chain(visit -> page ? Pages.answer(visit, knock.token()) : programs(visit));
  }

  private static Uni<Response> programs(Visit visit) {
    return switch (visit) {
      case Visit.Opened(SharedView view, String ticket) ->
          Uni.createFrom()
              .item(Response.ok(view, JSON).header(HttpHeaders.SET_COOKIE, ticket).build());
      case Visit.Offered() -> Uni.createFrom().item(Response.ok().build());
      case Visit.Refused refused -> Uni.createFrom().failure(refused.problem());
    };
  }

  private static boolean wantsPage(HttpHeaders headers) {
    return wantsPage(headers.getAcceptableMediaTypes());
  }

  /** Browsers name HTML first; whoever takes anything is a program. */
  static boolean wantsPage(List<MediaType> acceptable) {
    for (MediaType type : acceptable) {
      boolean anything = type.isWildcardType() || type.isWildcardSubtype();
      if (!anything && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
      if (!anything && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
    }
    return false;
  }
}
