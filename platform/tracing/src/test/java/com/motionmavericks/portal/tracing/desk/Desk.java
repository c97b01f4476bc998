package com.motionmavericks.portal.tracing.desk;

import com.motionmavericks.portal.tracing.Spans;
import io.opentelemetry.api.common.Attributes;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Work of every sort, one path each. */
@Path("/desk")
public class Desk {
  private static final Duration LONG = Duration.ofSeconds(3);

  /** Requests whose work is under way, so that a test knows when to hang up. */
  public static final AtomicInteger HELD = new AtomicInteger();

  private final Spans spans;
  private final Pool pool;
  private final ReactiveRedisDataSource redis;
  private final Neighbour neighbour;
  private final Neighbour.Absent absent;

  Desk(
      Spans spans,
      Pool pool,
      ReactiveRedisDataSource redis,
      @RestClient Neighbour neighbour,
      @RestClient Neighbour.Absent absent) {
    this.spans = spans;
    this.pool = pool;
    this.redis = redis;
    this.neighbour = neighbour;
    this.absent = absent;
  }

  @GET
  @Path("/leaf/{id}")
  public Uni<String> leaf(String id) {
    return Uni.createFrom().item(id);
  }

  @GET
  @Path("/never")
  public Uni<String> never() {
    return Uni.createFrom().item("late").onItem().delayIt().by(LONG);
  }

  @GET
  @Path("/broken")
  public Uni<String> broken() {
    return Uni.createFrom().failure(new InternalServerErrorException("broken"));
  }

  @GET
  @Path("/stores")
  public Uni<String> stores() {
    return step("stores", () -> select().chain(this::get));
  }

  @GET
  @Path("/timer")
  public Uni<String> timer() {
    return step(
        "timer",
        () ->
            Uni.createFrom()
                .item("x")
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(20))
                .chain(this::select));
  }

  @GET
  @Path("/beside")
  public Uni<String> beside() {
    return Uni.combine()
        .all()
        .unis(
            spans.beside("left", Attributes.empty(), span -> pause().chain(this::select)),
            spans.beside("right", Attributes.empty(), span -> select().chain(this::get)))
        .with((left, right) -> left + right)
        .chain(both -> get().replaceWith(both));
  }

  @GET
  @Path("/neighbour")
  public Uni<String> neighbour() {
    return step("call", () -> neighbour.leaf("1"));
  }

  @GET
  @Path("/absent")
  public Uni<String> absent() {
    return step("call", () -> absent.leaf("1")).onFailure().recoverWithItem("nobody");
  }

  @GET
  @Path("/slow")
  public Uni<String> slow() {
    return step("call", neighbour::never).onFailure().recoverWithItem("too slow");
  }

  @GET
  @Path("/impatient")
  public Uni<String> impatient() {
    return step("call", () -> neighbour.never().ifNoItem().after(Duration.ofMillis(200)).fail())
        .onFailure()
        .recoverWithItem("too slow");
  }

  @GET
  @Path("/retried")
  public Uni<String> retried() {
    return step("call", neighbour::broken).onFailure().recoverWithItem("broken");
  }

  @GET
  @Path("/held")
  public Uni<String> held() {
    return step(
        "held",
        () -> {
          HELD.incrementAndGet();
          return Uni.createFrom().<String>emitter(never -> {}).ifNoItem().after(LONG).fail();
        });
  }

  @GET
  @Path("/quiet")
  public Uni<String> quiet() {
    return step("quiet", () -> spans.unseenStep(this::select).chain(this::get));
  }

  /** PostgreSQL and Redis each say no. */
  @GET
  @Path("/refused")
  public Uni<String> refused() {
    return step(
        "refused",
        () ->
            pool.query("SELECT 7 / 0")
                .execute()
                .onFailure()
                .recoverWithNull()
                .chain(() -> redis.execute("SET", "desk", "no list"))
                .chain(() -> redis.execute("LPOP", "desk"))
                .replaceWith("answered")
                .onFailure()
                .recoverWithItem("refused"));
  }

  private Uni<String> step(String name, Supplier<Uni<String>> work) {
    return spans.internal(name, Attributes.empty(), span -> work.get());
  }

  private Uni<String> pause() {
    return Uni.createFrom().item("x").onItem().delayIt().by(Duration.ofMillis(30));
  }

  private Uni<String> select() {
    return pool.query("SELECT 1").execute().map(rows -> "sql");
  }

  private Uni<String> get() {
    return redis.value(String.class).get("no-such-key").replaceWith("redis");
  }
}
