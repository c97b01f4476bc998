package com.motionmavericks.portal.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.Backends;
import com.motionmavericks.portal.testkit.BuiltService;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three processes of the built service on one database, which tick each second. */
class ReplicasIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String COUNT = "SELECT outcome, count(*) FROM job_run GROUP BY outcome";

  /** A call of the cleanup: which replica made it, in which trace. */
  private record Call(String replica, String trace) {}

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Map<String, BuiltService> replicas = new LinkedHashMap<>();
  private volatile boolean holding;

  /** A replica whose run is under way takes no other tick: three runs at once are of all three. */
  private final CyclicBarrier everybody = new CyclicBarrier(3, () -> meeting = false);

  private volatile boolean meeting;
  private HttpServer sharelinks;

  @BeforeEach
  void start() throws IOException, SQLException {
    sharelinks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sharelinks.createContext("/", this::answer);
    sharelinks.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    sharelinks.start();
    sql("DELETE FROM job_run");
    List<String> names = List.of("one", "two", "three");
    List<BuiltService> started =
        BuiltService.replicas("scheduler_test", 0, names.stream().map(this::settings).toList());
    for (int i = 0; i < names.size(); i++) {
      replicas.put(names.get(i), started.get(i));
    }
    meeting = true;
    await().atMost(PATIENCE).until(() -> !meeting);
  }

  /** Ticks each second; where it believes its neighbour to be says who calls. */
  private Map<String, String> settings(String name) {
    return Map.of(
        "quarkus.rest-client.sharelinks.url",
        "http://localhost:" + sharelinks.getAddress().getPort() + "/" + name,
        "portal.scheduler.share-token-cleanup.cron",
        "* * * * * ?",
        "portal.scheduler.share-token-cleanup.time-limit",
        "4s",
        "portal.scheduler.asset-upload-sweep.cron",
        "off",
        "portal.scheduler.share-link-expiry-reminder.cron",
        "off");
  }

  @AfterEach
  void stop() {
    released.countDown();
    replicas.values().forEach(BuiltService::close);
    sharelinks.stop(0);
  }

  @Test
  void runEachTickOnceAndTakeOverFromOneThatWasKilled() throws SQLException {
    // Given: each run is one call, and all replicas have had their share.
    assertThat(calls).extracting(Call::replica).contains("one", "two", "three");
    assertOneRunATick();

    // When: the one that is at work is killed.
    int before = calls.size();
    holding = true;
    await().atMost(PATIENCE).until(() -> calls.size() > before);
    String victim = calls.get(before).replica();
    Objects.requireNonNull(replicas.remove(victim)).kill();
    holding = false;
    int after = calls.size();

    // Then: the ticks that follow are the others', and the run that died is given up.
    await().atMost(PATIENCE).until(() -> calls.size() >= after + 5);
    assertThat(calls.subList(after, calls.size())).extracting(Call::replica).doesNotContain(victim);
    assertOneRunATick();
    await().atMost(PATIENCE).until(() -> runs().getOrDefault("abandoned", 0L) == 1L);
    assertThat(runs()).doesNotContainKey("failed");
    assertThat(longestGap()).isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  /**
   * The first call after the test says so is held, as work that takes long; and, until they have
   * met, those of all.
   */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      String trace = exchange.getRequestHeaders().getFirst("traceparent").split("-", -1)[1];
      boolean held = holding;
      holding = false;
      calls.add(new Call(path[1], trace));
      if (meeting) {
        everybody.await();
      }
      if (held) {
        released.await();
      }
      byte[] body = "{\"tokens_removed\":0,\"more\":false}".getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException | BrokenBarrierException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A run's row is there before its call. */
  private void assertOneRunATick() throws SQLException {
    int made = calls.size();
    assertThat(calls).extracting(Call::trace).doesNotHaveDuplicates();
    try (Connection database = connect();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(DISTINCT tick) FROM job_run")) {
      assertThat(rows.next()).isTrue();
      assertThat(made).isLessThanOrEqualTo(rows.getInt(1));
    }
  }

  /** How many runs ended how. */
  private static Map<String, Long> runs() throws SQLException {
    Map<String, Long> runs = new LinkedHashMap<>();
    try (Connection database = connect();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(COUNT)) {
      while (rows.next()) {
        runs.put(rows.getString(1), rows.getLong(2));
      }
    }
    return runs;
  }

  /** Between two ticks that somebody ran. */
  private static Duration longestGap() throws SQLException {
    String gaps =
        "SELECT extract(epoch FROM max(gap)) FROM"
            + " (SELECT tick - lag(tick) OVER (ORDER BY tick) AS gap FROM job_run"
            + " WHERE tick > now() - interval '10 seconds') AS all_gaps";
    try (Connection database = connect();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(gaps)) {
      assertThat(rows.next()).isTrue();
      return Duration.ofMillis((long) (rows.getDouble(1) * 1000));
    }
  }

  private static void sql(String command) throws SQLException {
    try (Connection database = connect();
        Statement statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + Backends.postgresPort() + "/scheduler_test",
        "scheduler_test",
        "development");
  }
}
