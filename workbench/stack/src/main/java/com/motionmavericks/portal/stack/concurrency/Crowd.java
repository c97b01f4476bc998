package com.motionmavericks.portal.stack.concurrency;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Many people who do one thing after the other, all at the same time, each on a thread. */
final class Crowd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int IMPATIENCE_MILLIS = 40;

  /** So many make their things at once: making is not what is looked at. */
  private static final int MAKERS = 8;

  /** Of so many people one has a client who gets mail; mail is slow. */
  private static final int TO_ONE_MAILED = 5;

  private static final List<Act> LOT = lot();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Size size;
  private final List<Person> people;
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

  /** Gathers it; each run has tenants of its own. */
  Crowd(Ports ports, Size size) {
    this.size = size;
    String run = Long.toString(Instant.now().toEpochMilli(), 36);
    try (ExecutorService makers = Executors.newFixedThreadPool(MAKERS)) {
      List<Future<Person>> made =
          IntStream.range(0, size.people())
              .mapToObj(
                  number ->
                      makers.submit(
                          () ->
                              Person.of(
                                  ports,
                                  "crowd-%s-%d".formatted(run, number),
                                  number % TO_ONE_MAILED == 0)))
              .toList();
      this.people = made.stream().map(Crowd::got).toList();
    }
  }

  /** Lets them all act until the time is over, and tells what they did. */
  Collection<Sent> act() {
    Instant end = Instant.now().plus(size.time());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        Person person = people.get(i);
        Random random = new Random(size.seed() + i);
        done.add(
            threads.submit(
                () -> {
                  while (Instant.now().isBefore(end)) {
                    act(person, random);
                  }
                }));
      }
      done.forEach(Crowd::got);
    }
    return sent;
  }

  private void act(Person person, Random random) {
    Act act = LOT.get(random.nextInt(LOT.size()));
    String traceId = newTraceId();
    HttpRequest request =
        person
            .request(act, random)
            .header("traceparent", "00-" + traceId + "-" + Judge.CALLERS_SPAN + "-01")
            .timeout(
                act.isImpatient()
                    ? Duration.ofMillis(1 + random.nextInt(IMPATIENCE_MILLIS))
                    : PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      // A public door begins a trace of its own.
      String answered = answer.headers().firstValue("x-trace-id").orElse(traceId);
      sent.add(new Sent(answered, person.tenant(), act, answer.statusCode()));
    } catch (IOException gaveUp) {
      sent.add(new Sent(traceId, person.tenant(), act, 0));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", stopped);
    }
  }

  /** Not of the seed: another run must not fall into the traces of this one. */
  private static String newTraceId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1);
  }

  private static List<Act> lot() {
    List<Act> lot = new ArrayList<>();
    for (Act act : Act.values()) {
      for (int i = 0; i < act.weight(); i++) {
        lot.add(act);
      }
    }
    return List.copyOf(lot);
  }

  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal
          ? refusal
          : new Refusal("A thread failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
