package com.motionmavericks.portal.notifications.mail;

import com.motionmavericks.portal.api.Parameters;
import com.motionmavericks.portal.api.description.Answers;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.idempotency.RequestKeys;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.identity.Callers;
import com.motionmavericks.portal.identity.NamedTenant;
import com.motionmavericks.portal.notifications.NotificationId;
import com.motionmavericks.portal.notifications.NotificationPolicy;
import com.motionmavericks.portal.problems.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** {@code /internal/mails}: for services whose mails hold secrets. */
@Path("/internal/mails")
public class InternalMailResource {
  private final SecretMails mails;
  private final Callers callers;
  private final RequestKeys keys;

  InternalMailResource(SecretMails mails, Callers callers, RequestKeys keys) {
    this.mails = mails;
    this.callers = callers;
    this.keys = keys;
  }

  @PermissionsAllowed(NotificationPolicy.SEND_MAIL)
  @Operation(
      operationId = "sendMail",
      summary = "Sends a mail once for each Idempotency-Key, which is required.")
  @Answers(202)
  @POST
  public Uni<RestResponse<AcceptedMail>> send(
      @RestQuery("tenant_id") @Nullable String tenantId,
      @HeaderParam(RequestKeys.HEADER) @Nullable String key,
      @NotNull @Valid WantedMail wanted) {
    String tenant = NamedTenant.required(tenantId);
    return mails
        .accept(tenant, wanted, key(tenant, key, wanted))
        .map(
            done ->
                done.answer(ResponseBuilder.create(RestResponse.Status.ACCEPTED, done.value())));
  }

  @PermissionsAllowed(NotificationPolicy.GET_MAIL)
  @Operation(operationId = "getMail", summary = "How a mail fares that this service had sent.")
  @GET
  @Path("/{id}")
  public Uni<MailState> get(String id, @RestQuery("tenant_id") @Nullable String tenantId) {
    return mails.state(NamedTenant.required(tenantId), new NotificationId(Parameters.pathId(id)));
  }

  /** Of the tenant that is named: two tenants' keys are two. */
  private RequestKey key(String tenant, @Nullable String key, WantedMail wanted) {
    Caller service = callers.any();
    return keys.of(
            new Caller(tenant, service.userId(), service.role(), service.email()), key, wanted)
        .orElseThrow(() -> Problem.invalid(RequestKeys.HEADER, "required"));
  }
}
