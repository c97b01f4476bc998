package com.motionmavericks.portal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.problems.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens once, with a real PostgreSQL. The effect is a row. */
@QuarkusTest
class IdempotencyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String tenant = UUID.randomUUID().toString();
  private final RequestKey key = key("scope", "body");
  private final AtomicInteger begun = new AtomicInteger();

  @Inject Idempotency idempotency;
  @Inject IdempotencyStore store;
  @Inject Pool pool;

  /** What an effect leads to. */
  record Result(String someName) {}

  @BeforeEach
  void table() {
    pool.query("CREATE TABLE IF NOT EXISTS effect (tenant_id text NOT NULL, name text NOT NULL)")
        .execute()
        .await()
        .atMost(PATIENCE);
  }

  @Test
  void replaysWhatTookEffect() {
    assertThat(once(key, this::effect)).isEqualTo(new Done<>(new Result("x"), false));

    assertThat(once(key, this::effect)).isEqualTo(new Done<>(new Result("x"), true));
    assertThat(effects()).isEqualTo(1);
    assertThat(begun).hasValue(1);
  }

  @Test
  void doesNothingWithoutAKey() {
    for (int i = 0; i < 2; i++) {
      Done<Result> done =
          idempotency.once(Optional.empty(), Result.class, this::effect).await().atMost(PATIENCE);
      assertThat(done.replayed()).isFalse();
    }
    assertThat(effects()).isEqualTo(2);
    assertThat(rows()).isZero();
  }

  @Test
  void refusesTheKeyForAnotherBody() {
    once(key, this::effect);

    assertProblem(() -> once(key("scope", "other"), this::effect), "idempotency_key_reused");
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void keepsOthersApart() {
    once(key, this::effect);

    assertThat(once(key("another", "body"), this::effect).replayed()).isFalse();
    RequestKey stranger = new RequestKey(UUID.randomUUID().toString(), key.scope(), "body");
    assertThat(once(stranger, this::effect).replayed()).isFalse();
    assertThat(effects()).isEqualTo(3);
  }

  @Test
  void burnsNoKeyOnFailure() {
    assertThatThrownBy(
            () ->
                once(
                    key,
                    tx ->
                        effect(tx)
                            .chain(() -> Uni.createFrom().failure(Problem.notFound("Not yet.")))))
        .hasMessageContaining("Not yet.");
    assertThat(effects()).isZero();

    assertThat(once(key, this::effect).replayed()).isFalse();
    assertThat(effects()).isEqualTo(1);
  }

  /** One is held in the middle of its effect: the other is told so at once, and does nothing. */
  @Test
  void tellsATwinToWait() {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    CompletableFuture<Done<Result>> first = begin(tx -> effect(tx).call(() -> until(gate)));
    await().untilAsserted(() -> assertThat(begun).hasValue(1));

    Problem refusal = assertProblem(() -> once(key, this::effect), "idempotency_in_progress");
    assertThat(refusal.headers()).containsEntry("Retry-After", "1");
    assertThat(begun).hasValue(1);

    gate.complete(null);
    assertThat(first.join().replayed()).isFalse();
    assertThat(once(key, this::effect).replayed()).isTrue();
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void letsOneOfManyAct() {
    List<CompletableFuture<Optional<Done<Result>>>> all =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    begin(tx -> effect(tx).call(() -> tx.query("SELECT pg_sleep(0.05)").execute()))
                        .thenApply(Optional::of)
                        .exceptionally(busy -> Optional.empty()))
            .toList();

    List<Done<Result>> done = all.stream().flatMap(one -> one.join().stream()).toList();
    assertThat(done).filteredOn(one -> !one.replayed()).hasSize(1);
    assertThat(begun).as("effects begun").hasValue(1);
    assertThat(effects()).isEqualTo(1);
  }

  /** As kill -9 leaves it: the connection is gone, and nobody has said how it ended. */
  @Test
  void holdsNothingAfterACrash() {
    assertThatThrownBy(() -> once(key, tx -> effect(tx).call(() -> killed(tx))));
    // The pool may still hold the dead connection.
    await().ignoreExceptions().untilAsserted(() -> assertThat(effects()).isZero());

    assertThat(once(key, this::effect).replayed()).isFalse();
    assertThat(effects()).isEqualTo(1);
  }

  /** The twin ends between our look and our lock: here it answers while we act. */
  @Test
  void leavesTheEffectToATwinThatWasQuicker() {
    Done<Result> late = once(key, tx -> effect(tx).call(this::twinAnswers));

    assertThat(late).isEqualTo(new Done<>(new Result("twin"), true));
    assertThat(effects()).as("rolled back").isZero();
  }

  @Test
  void takesTheTwinsAnswerWhereItsEffectIsInTheWay() {
    Function<SqlConnection, Uni<Result>> exists =
        tx -> twinAnswers().chain(() -> Uni.createFrom().failure(Problem.forbidden("It exists.")));

    assertThat(once(key, exists)).isEqualTo(new Done<>(new Result("twin"), true));
  }

  @Test
  void forgetsAfterADay() {
    once(key, this::effect);
    age("23 hours 59 minutes");
    assertThat(once(key, this::effect).replayed()).isTrue();
    age("24 hours");

    assertThat(once(key("scope", "other"), this::effect).replayed()).isFalse();
    assertThat(once(key("scope", "other"), this::effect).replayed()).isTrue();
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void purgesSomeAtATime() {
    for (String scope : List.of("a", "b", "c")) {
      once(key(scope, "body"), this::effect);
    }
    age("24 hours");
    once(key("d", "body"), this::effect);

    assertThat(store.purge(2).await().atMost(PATIENCE)).isEqualTo(2);
    assertThat(rows()).isEqualTo(2);
    store.purge(1_000).await().atMost(PATIENCE);
    assertThat(rows()).as("the one of today").isEqualTo(1);
  }

  private RequestKey key(String scope, String body) {
    String hash =
        UUID.nameUUIDFromBytes((tenant + scope).getBytes(UTF_8)).toString().replace("-", "");
    return new RequestKey(tenant, hash, body);
  }

  private Done<Result> once(RequestKey request, Function<SqlConnection, Uni<Result>> effect) {
    return idempotency.once(Optional.of(request), Result.class, effect).await().atMost(PATIENCE);
  }

  private CompletableFuture<Done<Result>> begin(Function<SqlConnection, Uni<Result>> effect) {
    return idempotency.once(Optional.of(key), Result.class, effect).subscribeAsCompletionStage();
  }

  private Uni<Result> effect(SqlConnection tx) {
    return tx.preparedQuery("INSERT INTO effect (tenant_id, name) VALUES ($1, 'x')")
        .execute(Tuple.of(tenant))
        .invoke(begun::incrementAndGet)
        .replaceWith(new Result("x"));
  }

  private Uni<Void> twinAnswers() {
    return pool.preparedQuery(
            "INSERT INTO idempotent_request (tenant_id, scope, fingerprint, result)"
                + " VALUES ($1, $2, $3, $4)")
        .execute(
            Tuple.of(
                tenant, key.scope(), key.fingerprint(), Buffer.buffer("{\"some_name\":\"twin\"}")))
        .replaceWithVoid();
  }

  private Uni<Void> killed(SqlConnection tx) {
    return tx.query("SELECT pg_backend_pid()")
        .execute()
        .map(rows -> rows.iterator().next().getInteger(0))
        .chain(pid -> pool.preparedQuery("SELECT pg_terminate_backend($1)").execute(Tuple.of(pid)))
        .replaceWithVoid();
  }

  private static Uni<Void> until(CompletableFuture<Void> gate) {
    return Uni.createFrom().completionStage(gate);
  }

  private void age(String by) {
    pool.preparedQuery(
            "UPDATE idempotent_request SET created_at = now() - interval '"
                + by
                + "' WHERE tenant_id = $1")
        .execute(Tuple.of(tenant))
        .await()
        .atMost(PATIENCE);
  }

  private long effects() {
    return count("effect");
  }

  private long rows() {
    return count("idempotent_request");
  }

  private long count(String table) {
    return pool.preparedQuery("SELECT count(*) FROM " + table + " WHERE tenant_id = $1")
        .execute(Tuple.of(tenant))
        .await()
        .atMost(PATIENCE)
        .iterator()
        .next()
        .getLong(0);
  }

  private static Problem assertProblem(ThrowingCallable call, String code) {
    Problem problem = catchThrowableOfType(Problem.class, call);
    assertThat(problem).extracting(Problem::code).isEqualTo(code);
    return problem;
  }
}
