package com.motionmavericks.portal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.tracing.Spans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets a request take effect once, however often it is sent. The effect and its result commit
 * together: what was rolled back, or died on the way, never was, and the key is as good as new.
 */
@Singleton
public final class Idempotency {
  private final IdempotencyStore store;
  private final ObjectMapper json;
  private final Spans spans;

  Idempotency(IdempotencyStore store, ObjectMapper json, Spans spans) {
    this.store = store;
    this.json = json;
    this.spans = spans;
  }

  /** As {@link #once(Optional, Kept, Function)}, for a result that may be kept as JSON. */
  public <T> Uni<Done<T>> once(
      Optional<RequestKey> key, Class<T> type, Function<SqlConnection, Uni<T>> effect) {
    return once(key, asJson(type), effect);
  }

  /** For what {@link Kept} wraps. */
  public <T> Kept<T> asJson(Class<T> type) {
    return new KeptAsJson<>(json, type);
  }

  /**
   * Runs the effect in a transaction, or recalls what it led to. Without a key it is a transaction
   * and nothing else.
   *
   * <p>Fails with a {@link Problem} where the key is in use: 409 while its request runs, 422 where
   * that one said something else. Other failures are the effect's.
   *
   * @param effect what must happen once; given the transaction
   */
  public <T> Uni<Done<T>> once(
      Optional<RequestKey> key, Kept<T> kept, Function<SqlConnection, Uni<T>> effect) {
    return key.map(
            known ->
                store
                    .inTransaction(tx -> attempt(tx, known, kept, effect))
                    .onFailure()
                    .recoverWithUni(failure -> overtaken(known, kept, failure)))
        .orElseGet(() -> store.inTransaction(effect).map(value -> new Done<>(value, false)));
  }

  /**
   * Forgets the answers in which a member of the JSON says this, as part of a transaction: whoever
   * is erased must not come back with a repetition. Of those requests a repetition is a new one.
   *
   * @param member by the API's name, such as {@code user_id}
   */
  public Uni<Void> forget(SqlConnection transaction, String tenantId, String member, String said) {
    String object = new String(asJson(Map.class).keep(Map.of(member, said)), UTF_8);
    String text = object.substring(1, object.length() - 1);
    return spans.unseenStep(() -> store.forget(transaction, tenantId, text));
  }

  private <T> Uni<Done<T>> attempt(
      SqlConnection tx, RequestKey key, Kept<T> kept, Function<SqlConnection, Uni<T>> effect) {
    return store
        .claim(tx, key)
        .chain(
            claim ->
                switch (claim) {
                  case Claim.Settled settled -> Uni.createFrom().item(replay(settled, key, kept));
                  case Claim.Busy() -> Uni.createFrom().failure(IdempotencyProblem.inProgress());
                  case Claim.Free() ->
                      effect
                          .apply(tx)
                          .call(
                              value ->
                                  store
                                      .keep(tx, key, kept.keep(value))
                                      .invoke(Idempotency::requireFirst))
                          .map(value -> new Done<>(value, false));
                });
  }

  /**
   * A statement sees what was there when it began: a twin may have ended between the look and the
   * lock, and then its answer is ours, whatever our own attempt came to.
   */
  private <T> Uni<Done<T>> overtaken(RequestKey key, Kept<T> kept, Throwable failure) {
    return store
        .find(key)
        .onFailure()
        .recoverWithItem(Optional.empty())
        .map(found -> found.map(settled -> replay(settled, key, kept)))
        .chain(
            replayed ->
                replayed
                    .map(done -> Uni.createFrom().item(done))
                    .orElseGet(() -> Uni.createFrom().failure(failure)));
  }

  private static <T> Done<T> replay(Claim.Settled settled, RequestKey key, Kept<T> kept) {
    return new Done<>(kept.recall(settled.resultFor(key)), true);
  }

  /** Rolls the effect back where the key has another answer. */
  private static void requireFirst(boolean first) {
    if (!first) {
      throw IdempotencyProblem.inProgress();
    }
  }
}
