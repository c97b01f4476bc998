package com.motionmavericks.portal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadTest {
  private static final Pattern RESULT =
      Pattern.compile(
          "\\{\"requests\":(\\d+),\"errors\":(\\d+),\"seconds\":\\d+,\"p50_us\":\\d+,\"p99_us\":(\\d+)}");

  private final Set<String> marks = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int status = 200;
  private volatile long stalledUntil;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/asked",
        exchange -> {
          asked.incrementAndGet();
          marks.add(String.valueOf(exchange.getRequestHeaders().getFirst("mark")));
          LockSupport.parkNanos(Math.max(0, stalledUntil - System.nanoTime()));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void keepsItsConnectionsBusy() {
    Matcher result = load("--connections", "2", "--seconds", "1", "--header", "mark=seen");

    assertThat(Long.parseLong(result.group(1))).isGreaterThan(10);
    assertThat(result.group(2)).isEqualTo("0");
    assertThat(marks).containsExactly("seen");
  }

  @Test
  void countsAnswersThatAreNotGood() {
    status = 503;

    Matcher result = load("--connections", "2", "--seconds", "1");

    assertThat(result.group(2)).isEqualTo(result.group(1)).isNotEqualTo("0");
  }

  @Test
  void sendsWhatIsDueWhateverBecameOfTheRestAndCountsTheWait() {
    stalledUntil = System.nanoTime() + Duration.ofSeconds(4).toNanos();

    Matcher result = load("--connections", "200", "--seconds", "3", "--rate", "50");

    assertThat(Long.parseLong(result.group(1))).isBetween(140L, 160L);
    assertThat(Long.parseLong(result.group(3))).isGreaterThan(500_000);
  }

  @Test
  void countsNothingOfTheWarmUp() {
    Matcher result =
        load("--connections", "20", "--seconds", "1", "--rate", "50", "--warm-up", "2");

    assertThat(Long.parseLong(result.group(1))).isBetween(40L, 60L);
    assertThat(asked.get()).isGreaterThan(120);
  }

  private Matcher load(String... how) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      List<String> words = new ArrayList<>(List.of(how));
      words.addAll(
          List.of("--url", "http://localhost:" + server.getAddress().getPort() + "/asked"));
      assertThat(new CommandLine(new Load()).execute(words.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(before);
    }
    Matcher result = RESULT.matcher(printed.toString(UTF_8));
    assertThat(result.find()).as(printed.toString(UTF_8)).isTrue();
    return result;
  }
}
