package com.motionmavericks.portal.notifications.webhook;

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
import org.jspecify.annotations.Nullable;

/** {@code POST /webhooks/resend}: a public door; the signature says who knocks. */
@Tag(
    name = "webhooks",
    description = "What providers tell us; their signatures are their credentials.")
@Path("/webhooks/resend")
@PermitAll
public class ResendWebhookResource {
  private final ResendWebhook webhook;

  ResendWebhookResource(ResendWebhook webhook) {
    this.webhook = webhook;
  }

  @Operation(operationId = "receiveResendWebhook", summary = "Resend tells what became of a mail.")
  @Answers(value = 204, problems = "unauthenticated")
  @POST
  @Consumes(MediaType.WILDCARD)
  public Uni<Void> receive(
      @HeaderParam("svix-id") @Nullable String id,
      @HeaderParam("svix-timestamp") @Nullable String timestamp,
      @HeaderParam("svix-signature") @Nullable String signature,
      byte[] body) {
    return webhook.receive(
        new SvixSignature.Headers(text(id), text(timestamp), text(signature)), body);
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header;
  }
}
