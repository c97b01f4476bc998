package com.motionmavericks.portal.assets.webhook;

import com.motionmavericks.portal.api.description.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /webhooks/mux}: where Mux tells what became of assets. Anybody may call; the
 * signature over the raw bytes decides, before anything of them is read.
 */
@Tag(
    name = "webhooks",
    description = "What providers tell us; their signatures are their credentials.")
@Path("/webhooks/mux")
@PermitAll
public class MuxWebhookResource {
  private final MuxWebhooks webhooks;

  MuxWebhookResource(MuxWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Operation(operationId = "receiveMuxWebhook", summary = "Mux tells what became of a video.")
  @Answers(
      value = 200,
      problems = {"signature_malformed", "signature_refused"})
  @POST
  @Consumes(MediaType.WILDCARD)
  public Uni<RestResponse<Void>> receive(
      @HeaderParam("Mux-Signature") @Nullable String signature, byte @Nullable [] body) {
    byte[] bytes = body == null ? new byte[0] : body;
    return webhooks.receive(signature, bytes).map(kept -> RestResponse.ok());
  }
}
