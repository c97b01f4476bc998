package com.motionmavericks.portal.notifications.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Resend's <a href="https://resend.com/docs/api-reference/emails/send-email">send email</a>. */
@RegisterRestClient(configKey = "resend")
interface ResendClient {
  /**
   * Sends one mail.
   *
   * @param body the mail as JSON; text, so that a repeat is the same to the byte
   */
  @POST
  @Path("/emails")
  @Consumes(MediaType.APPLICATION_JSON)
  Uni<RestResponse<Accepted>> send(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      String body);

  /** One of Resend's errors. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Named(@Nullable String name) {}

  /** Resend's id of the mail. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Accepted(String id) {}
}
