package com.motionmavericks.portal.sharelinks.cache;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * Upstash's <a href="https://upstash.com/docs/redis/features/restapi">REST API</a>. Commands stand
 * in the body only: one in the path would put its keys into the addresses of spans and logs.
 */
@RegisterRestClient(configKey = "upstash")
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
interface UpstashClient {
  @POST
  Uni<Answer> command(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, List<String> command);

  /** Answers each command, in their order. */
  @POST
  @Path("pipeline")
  Uni<List<Answer>> pipeline(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, List<List<String>> commands);

  /**
   * The answer to a command.
   *
   * @param error why it was refused, else null
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(@Nullable JsonNode result, @Nullable String error) {}
}
