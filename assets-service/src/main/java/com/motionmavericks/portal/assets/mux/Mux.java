package com.motionmavericks.portal.assets.mux;

import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import com.motionmavericks.portal.tracing.Patience;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The one place that talks to Mux. All its calls share a bulkhead and a circuit breaker, each has a
 * time-out (the client's), and what is safe to repeat is repeated, as late as Mux wants it. Every
 * failure is a {@link MuxFailure}.
 */
@Singleton
public final class Mux {
  /** Mux documents none; the names that request ids usually have. */
  private static final List<String> REQUEST_ID = List.of("x-request-id", "request-id");

  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Whoever waits, waits no longer; the queue and the jobs come again. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Longer, and whoever creates an asset gets it queued. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(4);

  private final MuxClient client;
  private final MuxConfig config;
  private final CreationPace pace;
  private final Guard calls;
  private final Guard harmless;
  private final Guard untaken;

  Mux(@RestClient MuxClient client, MuxConfig config, CreationPace pace) {
    this.client = client;
    this.config = config;
    this.pace = pace;
    this.calls = calls(config);
    this.harmless = retrying(failure -> true);
    this.untaken = retrying(failure -> !failure.mayHaveBeenDone());
  }

  /** Shared by all calls: Mux being down is the same for each of them. */
  private static Guard calls(MuxConfig config) {
    return Guard.create()
        .withDescription("mux")
        .withBulkhead()
        .limit(config.calls())
        .queueSize(config.calls() * 4)
        .done()
        .withCircuitBreaker()
        .when(failure -> MuxFailures.of(failure).reason() == Reason.UNREACHABLE)
        .requestVolumeThreshold(10)
        .failureRatio(0.5)
        .delay(config.rest().toMillis(), ChronoUnit.MILLIS)
        .successThreshold(1)
        .done()
        .build();
  }

  private static Guard retrying(Predicate<MuxFailure> when) {
    return Guard.create()
        .withRetry()
        .maxRetries(RETRIES)
        .maxDuration(10, ChronoUnit.SECONDS)
        .whenException(
            failure -> isSoonOver(MuxFailures.of(failure)) && when.test(MuxFailures.of(failure)))
        .withCustomBackoff()
        .strategy(() -> failure -> pauseAfter(failure).toMillis())
        .done()
        .done()
        .build();
  }

  /** A Mux that is left alone rests for longer than anybody here waits. */
  static boolean isSoonOver(MuxFailure failure) {
    return (failure.reason() == Reason.UNREACHABLE || failure.reason() == Reason.BUSY)
        && !(failure.getCause() instanceof CircuitBreakerOpenException)
        && pauseAfter(failure).compareTo(LONGEST_PAUSE) <= 0;
  }

  private static Duration pauseAfter(Throwable failure) {
    Duration wanted = MuxFailures.of(failure).retryAfter();
    return wanted.compareTo(PAUSE) > 0 ? wanted : PAUSE;
  }

  /**
   * An upload that Mux has just made.
   *
   * @param requestId Mux' name for our request; the upload's where it gave none
   */
  public record Created(MuxUpload upload, String requestId) {}

  /**
   * Asks for a place where bytes can go. Repeated only where Mux certainly has not made one; where
   * an answer is lost, one may be there all the same.
   *
   * @param tenantId whose video it will be
   */
  public Uni<Created> createUpload(String tenantId, String passthrough) {
    MuxClient.NewUpload wanted =
        new MuxClient.NewUpload(
            new MuxClient.NewAssetSettings(List.of("signed"), passthrough, files(passthrough)),
            config.uploadTimeout().toSeconds(),
            config.corsOrigin().orElse(null),
            config.testTenants().contains(tenantId));
    return through(
            untaken,
            () ->
                turn()
                    .chain(
                        () -> guarded(() -> client.createUpload(config.authorization(), wanted))))
        .map(answer -> new Created(answer.getEntity().data(), requestId(answer)));
  }

  private List<MuxClient.NewRendition> files(String passthrough) {
    return config.downloads()
        ? List.of(new MuxClient.NewRendition(MuxRendition.HIGHEST, passthrough))
        : List.of();
  }

  /** A page of all uploads, the newest first; the last one is not full. */
  public Uni<List<MuxUpload>> uploads(int limit, int page) {
    return safely(() -> client.uploads(config.authorization(), limit, page))
        .map(MuxClient.UploadList::data);
  }

  public Uni<MuxUpload> upload(String id) {
    return safely(() -> client.upload(config.authorization(), id))
        .map(MuxClient.UploadAnswer::data);
  }

  /** Fails with {@link Reason#CONFLICT} where it does not wait for bytes. */
  public Uni<Void> cancelUpload(String id) {
    return safely(() -> client.cancelUpload(config.authorization(), id)).replaceWithVoid();
  }

  public Uni<MuxAsset> asset(String id) {
    return safely(() -> client.asset(config.authorization(), id)).map(MuxClient.AssetAnswer::data);
  }

  public Uni<Void> deleteAsset(String id) {
    return safely(() -> client.deleteAsset(config.authorization(), id));
  }

  /** Waits for one's turn to create. */
  private Uni<Void> turn() {
    return pace.reserve(LONGEST_TURN)
        .chain(
            wait ->
                wait.map(Patience::pause)
                    .orElseGet(
                        () ->
                            Uni.createFrom()
                                .failure(new MuxFailure(Reason.BUSY, false, LONGEST_TURN, null))));
  }

  private <T> Uni<T> safely(Supplier<Uni<T>> call) {
    return through(harmless, () -> guarded(call));
  }

  private <T> Uni<T> guarded(Supplier<Uni<T>> call) {
    return through(calls, call);
  }

  /**
   * A call that had to queue is begun by whoever leaves the bulkhead, on their Vert.x context: it
   * goes back to its own, where its trace is.
   */
  private static <T> Uni<T> through(Guard guard, Supplier<Uni<T>> call) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Optional<Context> caller = Optional.ofNullable(Vertx.currentContext());
              return guard
                  .get(() -> onContext(caller, call), new TypeLiteral<Uni<T>>() {})
                  .onFailure()
                  .transform(MuxFailures::of);
            });
  }

  private static <T> Uni<T> onContext(Optional<Context> caller, Supplier<Uni<T>> call) {
    Uni<T> begun =
        Uni.createFrom().deferred(() -> call.get()).onFailure().transform(MuxFailures::of);
    return caller
        .filter(own -> !own.equals(Vertx.currentContext()))
        .map(own -> begun.runSubscriptionOn(next -> own.runOnContext(go -> next.run())))
        .orElse(begun);
  }

  private static String requestId(RestResponse<MuxClient.UploadAnswer> answer) {
    for (String name : REQUEST_ID) {
      String value = answer.getHeaderString(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    String upload = answer.getEntity().data().id();
    return upload == null ? "" : upload;
  }
}
