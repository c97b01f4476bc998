package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.problems.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Every class of answer that an API gives by itself; the rest comes from the framework. */
@Path("/answers")
@PermitAll
public class AnswersResource {
  /** Something to send. */
  public record Sent(String text) {}

  @GET
  public Uni<Map<String, String>> ok() {
    return Uni.createFrom().item(Map.of("text", "here"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<RestResponse<Sent>> create(Sent sent) {
    return Uni.createFrom().item(RestResponse.status(RestResponse.Status.CREATED, sent));
  }

  @DELETE
  public Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  @GET
  @Path("/unchanged")
  public RestResponse<Void> unchanged() {
    return RestResponse.notModified();
  }

  @GET
  @Path("/mine")
  @PermissionsAllowed(NewcomerPolicy.MINE)
  public String mine() {
    return "yours";
  }

  @GET
  @Path("/missing")
  public Uni<String> missing() {
    return Uni.createFrom().failure(Problem.notFound("It is not here."));
  }

  @GET
  @Path("/fault")
  public Uni<String> fault() {
    return Uni.createFrom().failure(new IllegalStateException("broken"));
  }

  @GET
  @Path("/outage")
  public Uni<String> outage() {
    return Uni.createFrom().failure(new IOException("refused"));
  }

  /** As a framework says it. */
  @GET
  @Path("/overloaded")
  public Uni<String> overloaded() {
    return Uni.createFrom().failure(new ServiceUnavailableException());
  }

  /** A neighbour that does not answer within our time-out. */
  @GET
  @Path("/late")
  public Uni<String> late() {
    return Uni.createFrom().<String>nothing().ifNoItem().after(Duration.ofMillis(50)).fail();
  }

  @GET
  @Path("/chunks")
  @Produces(MediaType.TEXT_PLAIN)
  public Multi<String> chunks() {
    return Multi.createFrom().items("one", "two", "three");
  }

  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<String> events() {
    return Multi.createFrom().items("one", "two", "three");
  }
}
