package com.motionmavericks.portal.assets.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.assets.Outside;
import com.motionmavericks.portal.assets.ProjectsNeighbour;
import com.motionmavericks.portal.assets.SpanSeen;
import com.motionmavericks.portal.assets.Studio;
import com.motionmavericks.portal.assets.mux.MuxFailure.Reason;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How patient the one client of Mux is, and when it leaves Mux alone. */
@QuarkusTest
@TestProfile(MuxTest.ShortRest.class)
@WithTestResource(ProjectsNeighbour.class)
class MuxTest {
  /** Small numbers, so that they are reached. */
  public static final class ShortRest implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "portal.mux.rest", REST.toMillis() + "ms",
          "portal.mux.calls", "2",
          "portal.mux.test-tenants", "trial",
          "portal.mux.downloads", "false");
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration REST = Duration.ofMillis(500);

  private final String unknown = UUID.randomUUID().toString();
  private final String upload = "/video/v1/uploads/" + unknown;

  @Inject Mux mux;

  /** A breaker that an earlier test opened closes by a call that succeeds. */
  @BeforeEach
  void beWell() {
    Outside.endFaults();
    Outside.sendNoWebhooks();
    await().atMost(PATIENCE).ignoreExceptions().until(() -> wait(mux.uploads(1, 1)) != null);
  }

  @AfterEach
  void mend() {
    Outside.endFaults();
  }

  @Test
  void aQuestionIsAskedAgain() {
    fail(2);

    assertThatFailure(() -> wait(mux.upload(unknown)), Reason.UNKNOWN);

    assertThat(asked(upload)).hasSize(3);
  }

  @Test
  void makesNoFilesWhereNobodyWantsDownloads() {
    wait(mux.createUpload("acme", unknown));

    assertThat(Outside.uploadsAsked(unknown))
        .singleElement(STRING)
        .contains("\"static_renditions\":[]");
  }

  @Test
  void noLongerThanThat() {
    fail(3);

    assertThatFailure(() -> wait(mux.upload(unknown)), Reason.UNREACHABLE);

    assertThat(asked(upload)).hasSize(3);
  }

  @Test
  void nobodyWaitsForAnHour() {
    Outside.fault(Map.of("kind", "busy", "method", "GET", "retry_after", 3_600));

    assertThatFailure(() -> wait(mux.upload(unknown)), Reason.BUSY);

    assertThat(asked(upload)).hasSize(1);
  }

  @Test
  void aRefusalIsAnAnswer() {
    Outside.fault(Map.of("kind", "error", "method", "GET", "status", 401));

    assertThatFailure(() -> wait(mux.upload(unknown)), Reason.CLOSED);

    assertThat(asked(upload)).hasSize(1);
  }

  @Test
  void aMuxThatFailsRepeatedlyIsLeftAloneForAWhile() {
    Outside.fault(Map.of("kind", "error", "method", "GET"));
    for (int i = 0; i < 5; i++) {
      assertThatFailure(() -> wait(mux.upload(unknown)), Reason.UNREACHABLE);
    }

    assertThatFailure(() -> wait(mux.asset(unknown)), Reason.UNREACHABLE);

    // It may have rested long enough by then, on a machine that stood still.
    List<Instant> before = Outside.askedAt(upload);
    assertThat(before).hasSizeLessThan(15);
    assertThat(Outside.askedAt("/video/v1/assets/" + unknown))
        .allMatch(then -> !then.isBefore(before.getLast().plus(REST)));
    Outside.endFaults();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThatFailure(() -> wait(mux.asset(unknown)), Reason.UNKNOWN));
  }

  @Test
  void aVideoOfATestTenantIsATest() {
    String trial = unknown + "|trial";
    String customer = unknown + "|customer";

    wait(mux.createUpload("trial", trial));
    wait(mux.createUpload("acme", customer));

    assertThat(Outside.uploadsAsked(trial)).singleElement(STRING).contains("\"test\":true");
    assertThat(Outside.uploadsAsked(customer)).singleElement(STRING).contains("\"test\":false");
  }

  @Test
  void aFewCallsAreUnderWayAndTheOthersWait() {
    Outside.fault(Map.of("kind", "delay", "method", "GET", "delay_ms", 200));
    List<Uni<Reason>> crowd =
        Stream.generate(() -> mux.asset(unknown).map(found -> Reason.CONFLICT))
            .limit(12)
            .map(call -> call.onFailure().recoverWithItem(failure -> reason(failure)))
            .toList();
    Instant begun = Instant.now();

    List<Reason> answers = Uni.join().all(crowd).andFailFast().await().atMost(PATIENCE);

    // Two at a time. Two that find no place in the queue of eight ask again a little later.
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    assertThat(answers).isSubsetOf(Reason.UNKNOWN, Reason.BUSY).contains(Reason.UNKNOWN);
  }

  /** Whoever leaves the bulkhead begins the next call, which belongs to somebody else's trace. */
  @Test
  void aCallThatWaitedStaysInItsTrace() {
    Studio studio = new Studio();
    Outside.fault(Map.of("kind", "delay", "method", "POST", "delay_ms", 200));

    List<CompletableFuture<Response>> crowd =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(studio::create, Thread::startVirtualThread))
            .limit(6)
            .toList();

    for (CompletableFuture<Response> one : crowd) {
      Response created = one.join();
      created.then().statusCode(201);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertOneCall(Outside.trace(created.header("x-trace-id"))));
    }
  }

  private static void assertOneCall(List<SpanSeen> trace) {
    SpanSeen ingest = SpanSeen.in(trace, "integration.mux.asset.ingest");
    assertThat(trace)
        .filteredOn(span -> span.name().equals("POST /video/v1/uploads"))
        .singleElement()
        .extracting(SpanSeen::parentId)
        .isEqualTo(ingest.id());
    assertThat(SpanSeen.in(trace, "UPDATE asset").parentId())
        .isEqualTo(SpanSeen.in(trace, "POST /assets").id());
  }

  /**
   * Only here: what earlier tests left in the queue asks Mux, too, and would use up some of them.
   */
  private void fail(int times) {
    Outside.fault(Map.of("kind", "error", "method", "GET", "path", upload, "times", times));
  }

  private static Reason reason(Throwable failure) {
    return ((MuxFailure) failure).reason();
  }

  private static void assertThatFailure(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            MuxFailure.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  private static <T> T wait(Uni<T> call) {
    return call.await().atMost(PATIENCE);
  }

  private static List<String> asked(String path) {
    return Outside.asked(path);
  }
}
