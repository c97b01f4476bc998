package com.motionmavericks.portal.newcomer;

import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.baggage.Baggage;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** {@code /echo}: what of a trace's context reaches a service, directly and through another one. */
@Path("/echo")
@PermitAll
public class EchoResource {
  /**
   * What arrived.
   *
   * @param understood how many entries of baggage the service would read
   */
  public record Heard(
      @Nullable String traceparent,
      @Nullable String tracestate,
      @Nullable String baggage,
      int understood) {}

  /** The same endpoint, called as any neighbour is. */
  @Path("/echo")
  public interface Client {
    @GET
    Uni<Heard> directly();
  }

  private final Spans spans;

  EchoResource(Spans spans) {
    this.spans = spans;
  }

  @GET
  public Heard directly(@Context HttpHeaders headers) {
    return new Heard(
        headers.getHeaderString("traceparent"),
        headers.getHeaderString("tracestate"),
        headers.getHeaderString("baggage"),
        Baggage.current().size());
  }

  @GET
  @Path("/neighbour")
  public Uni<Heard> neighbour() {
    return client().directly();
  }

  @GET
  @Path("/third-party")
  public Uni<Heard> thirdParty() {
    return spans.outside(() -> client().directly());
  }

  private static Client client() {
    URI server = ConfigProvider.getConfig().getValue("test.url", URI.class);
    return QuarkusRestClientBuilder.newBuilder().baseUri(server).build(Client.class);
  }
}
