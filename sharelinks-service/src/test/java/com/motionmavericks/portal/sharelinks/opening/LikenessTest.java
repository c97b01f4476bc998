package com.motionmavericks.portal.sharelinks.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A stopwatch does not tell unknown, expired and revoked links apart: of two answers, one of each
 * kind, guessing which is which by their times is right in 55 % of the cases at most.
 *
 * <p>The kinds take turns in random order, so that whatever slows this machine down slows all of
 * them; a few visitors at once, for most of an answer is waiting. The share of right guesses is the
 * rank statistic of Mann and Whitney, which no outlier sways; of two alike it has a standard
 * deviation of 0.008 at this number of samples, so that 0.05 is six of them.
 */
@QuarkusTest
@TestProfile(Measured.class)
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class LikenessTest {
  private static final int WARMING = 150;
  private static final int SAMPLES = 1_200;
  private static final int VISITORS = 6;
  private static final double MOST = 0.05;

  private final Studio studio = new Studio();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void isOfTimesToo() throws Exception {
    Studio.Made expired = studio.expired();
    Studio.Made revoked = studio.link();
    studio.revoke(revoked);
    List<String> paths = List.of("/s/" + "C".repeat(43), expired.path(), revoked.path());

    sampled(paths, WARMING);
    List<List<Long>> times = sampled(paths, SAMPLES);

    assertThat(Math.abs(advantage(times.get(0), times.get(1)) - 0.5)).isLessThanOrEqualTo(MOST);
    assertThat(Math.abs(advantage(times.get(0), times.get(2)) - 0.5)).isLessThanOrEqualTo(MOST);
    assertThat(Math.abs(advantage(times.get(1), times.get(2)) - 0.5)).isLessThanOrEqualTo(MOST);
  }

  /** For each path the nanoseconds of its answers. */
  private List<List<Long>> sampled(List<String> paths, int samples) throws Exception {
    List<List<Long>> times = perPath(paths);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<List<Long>>>> visitors =
          IntStream.range(0, VISITORS)
              .<Callable<List<List<Long>>>>mapToObj(
                  seed -> () -> visited(paths, samples / VISITORS, new Random(seed)))
              .toList();
      for (Future<List<List<Long>>> one : threads.invokeAll(visitors)) {
        for (int kind = 0; kind < paths.size(); kind++) {
          times.get(kind).addAll(one.get().get(kind));
        }
      }
    }
    return times;
  }

  private List<List<Long>> visited(List<String> paths, int samples, Random random)
      throws Exception {
    List<List<Long>> times = perPath(paths);
    List<Integer> order = new ArrayList<>(IntStream.range(0, paths.size()).boxed().toList());
    for (int i = 0; i < samples; i++) {
      Collections.shuffle(order, random);
      for (int kind : order) {
        times.get(kind).add(timed(paths.get(kind)));
      }
    }
    return times;
  }

  private static List<List<Long>> perPath(List<String> paths) {
    return paths.stream().map(path -> (List<Long>) new ArrayList<Long>()).toList();
  }

  private long timed(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)).build();
    long begin = System.nanoTime();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    long time = System.nanoTime() - begin;
    assertThat(status).isEqualTo(404);
    return time;
  }

  /** How often one of the first takes longer than one of the second, 0 to 1. */
  static double advantage(List<Long> first, List<Long> second) {
    record Sample(long time, boolean ofFirst) {}
    List<Sample> all =
        Stream.concat(
                first.stream().map(time -> new Sample(time, true)),
                second.stream().map(time -> new Sample(time, false)))
            .sorted(Comparator.comparingLong(Sample::time))
            .toList();
    double ranks = 0;
    for (int i = 0; i < all.size(); i++) {
      ranks += all.get(i).ofFirst() ? i + 1 : 0;
    }
    double n = first.size();
    return (ranks - n * (n + 1) / 2) / (n * second.size());
  }

  @Test
  void isNotoriousWhereThereIsNone() {
    List<Long> slow = IntStream.range(0, 100).mapToObj(i -> 100L + i).toList();
    List<Long> quick = IntStream.range(0, 100).mapToObj(i -> 1L + i).toList();

    assertThat(advantage(slow, quick)).isGreaterThan(0.99);
    assertThat(advantage(quick, slow)).isLessThan(0.01);
    assertThat(advantage(slow, slow)).isBetween(0.49, 0.51);
  }
}
