package com.motionmavericks.portal.sharelinks;

import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;
import static org.jboss.resteasy.reactive.RestResponse.Status.OK;

import com.motionmavericks.portal.api.Cursor;
import com.motionmavericks.portal.api.ETags;
import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.api.Limit;
import com.motionmavericks.portal.api.Page;
import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.Patch;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /share-links}: for producers and admins. */
@Tag(name = "share-links", description = "Addresses that let an outsider look without an account.")
@Path("/share-links")
public class ShareLinkResource {
  private final ShareLinkCreation creation;
  private final ShareLinks links;
  private final Callers callers;
  private final RequestKeys keys;

  ShareLinkResource(
      ShareLinkCreation creation, ShareLinks links, Callers callers, RequestKeys keys) {
    this.creation = creation;
    this.links = links;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(ShareLinkPolicy.LIST_SHARE_LINKS)
  @Operation(operationId = "listShareLinks", summary = "The links of a project, the newest first.")
  @Answers(problems = "not_found")
  @GET
  public Uni<Page<ShareLinkView>> list(
      @Parameter(required = true) @RestQuery("project_id") @Nullable String projectId,
      @Parameter(schema = @Schema(enumeration = "created_at")) @RestQuery @Nullable String sort,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String cursor) {
    Parameters.onlyOrder("created_at", sort);
    return links
        .list(
            callers.ofTenant(),
            new ProjectId(Parameters.queryId("project_id", projectId)),
            Cursor.decode(cursor),
            Limit.parse(limit))
        .map(page -> page.map(ShareLinkView::of));
  }

  /** The only answer, with its repetitions, that holds the link's address; no cache may keep it. */
  @PermissionsAllowed(ShareLinkPolicy.CREATE_SHARE_LINK)
  @Operation(
      operationId = "createShareLink",
      summary = "Makes a link; the only answer that holds its address.")
  @Answers(
      value = 201,
      problems = {"not_found", "assets_not_shareable"})
  @POST
  public Uni<RestResponse<ShareLinkView>> create(
      @HeaderParam(RequestKeys.HEADER) @Nullable String key, @NotNull @Valid NewShareLink wanted) {
    Caller caller = callers.ofTenant();
    return creation
        .create(caller, wanted, keys.of(caller, key, wanted))
        .map(done -> done.answer(created(done.value())));
  }

  @PermissionsAllowed(ShareLinkPolicy.GET_SHARE_LINK)
  @Operation(operationId = "getShareLink", summary = "Shows one link.")
  @GET
  @Path("/{id}")
  public Uni<RestResponse<ShareLinkView>> get(String id) {
    return links.get(callers.ofTenant(), linkId(id)).map(link -> tagged(OK, link));
  }

  @PermissionsAllowed(ShareLinkPolicy.EXTEND_SHARE_LINK)
  @Operation(
      operationId = "extendShareLink",
      summary =
          "Changes how long a link lives and what it asks for; null lifts a limit or a passphrase."
              + " 202: a copy in a cache that could not be told may open as before for at most half a"
              + " minute.")
  @Answers(
      value = {200, 202},
      problems = "share_link_expired")
  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, Patch.MERGE_PATCH})
  @Path("/{id}")
  public Uni<RestResponse<ShareLinkView>> change(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ShareLinkChange change) {
    return links
        .change(callers.ofTenant(), linkId(id), IfMatch.required(ifMatch), change)
        .map(changed -> tagged(changed.told() ? OK : ACCEPTED, changed.link()));
  }

  /**
   * 204 once nobody can open the link any more; 202 where it is revoked, but a cached copy may open
   * for some seconds. Repeating it changes nothing.
   */
  @PermissionsAllowed(ShareLinkPolicy.REVOKE_SHARE_LINK)
  @Operation(
      operationId = "revokeShareLink",
      summary =
          "Ends a link for good; repeating it changes nothing. 202: a copy in a cache that could"
              + " not be told may open for at most half a minute.")
  @Answers({204, 202})
  @DELETE
  @Path("/{id}")
  public Uni<RestResponse<Void>> revoke(String id) {
    return links
        .revoke(callers.ofTenant(), linkId(id))
        .map(gone -> gone ? RestResponse.noContent() : RestResponse.accepted());
  }

  private static ResponseBuilder<ShareLinkView> created(ShareLinkCreation.Created created) {
    return ResponseBuilder.<ShareLinkView>created(
            URI.create("/share-links/" + created.link().id().value()))
        .header(HttpHeaders.ETAG, ETags.of(created.link().version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(ShareLinkView.of(created.link(), created.url()));
  }

  private static RestResponse<ShareLinkView> tagged(RestResponse.Status status, ShareLink link) {
    return ResponseBuilder.create(status, ShareLinkView.of(link))
        .header(HttpHeaders.ETAG, ETags.of(link.version()))
        .build();
  }

  private static ShareLinkId linkId(String id) {
    return new ShareLinkId(Parameters.pathId(id));
  }
}
