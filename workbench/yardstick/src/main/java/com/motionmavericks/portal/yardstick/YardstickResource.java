package com.motionmavericks.portal.yardstick;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** {@code /values/{key}}: one Redis command a request, and nothing else. */
@Path("/values/{key}")
public class YardstickResource {
  private final ReactiveValueCommands<String, String> values;

  YardstickResource(ReactiveRedisDataSource redis) {
    this.values = redis.value(String.class);
  }

  @GET
  public Uni<String> get(String key) {
    return values.get("yardstick:" + key);
  }

  @PUT
  public Uni<Void> put(String key, String value) {
    return values.set("yardstick:" + key, value);
  }
}
