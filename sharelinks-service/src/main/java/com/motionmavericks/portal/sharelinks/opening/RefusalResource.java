package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.ShareLinkPolicy;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /share-links/refusals}: for whoever helps a visitor who reads out a support code. */
@Tag(name = "share-links")
@Path("/share-links/refusals")
public class RefusalResource {
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{32}");

  private final RefusalStore refusals;
  private final Callers callers;

  RefusalResource(RefusalStore refusals, Callers callers) {
    this.refusals = refusals;
    this.callers = callers;
  }

  /** Of the caller's tenant; an address that leads to no link belongs to none. */
  @PermissionsAllowed(ShareLinkPolicy.EXPLAIN_REFUSAL)
  @Operation(
      operationId = "explainRefusal",
      summary = "Why a visitor could not open a link, by the support code that they saw.")
  @Answers(problems = "not_found")
  @GET
  @Path("/{trace_id}")
  public Uni<RefusalView> explain(@RestPath("trace_id") String traceId) {
    String tenant = callers.ofTenant().tenantId();
    String code = traceId.strip().toLowerCase(Locale.ROOT);
    Uni<Optional<RefusalView>> found =
        CODE.matcher(code).matches()
            ? refusals.find(tenant, code)
            : Uni.createFrom().item(Optional.empty());
    return found.map(
        refusal ->
            refusal.orElseThrow(
                () -> Problem.notFound("No visitor of yours was refused with this code.")));
  }
}
