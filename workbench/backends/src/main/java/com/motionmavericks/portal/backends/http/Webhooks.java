package com.motionmavericks.portal.backends.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Calls the one receiver of a stand-in's webhooks. A call that fails or is not answered 2xx within
 * five seconds is made again, after a pause that grows from 200 ms to 10 s; each call is signed
 * anew. Every delivery is on its own: a slow one delays no other, and their order is not promised.
 */
public final class Webhooks implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_ATTEMPTS = 12;
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  /** Makes the headers that prove a call genuine. */
  @FunctionalInterface
  public interface Signer {
    /** The headers for a message with this id and body, sent at this time. */
    Map<String, String> headers(String id, Instant time, byte[] body);
  }

  /**
   * What became of a webhook.
   *
   * @param url of the last attempt, null where none was made
   * @param status of the last answer, null where none came
   * @param error of the last attempt without an answer
   * @param delivered whether an answer was 2xx
   */
  public record Delivery(
      String id,
      String type,
      String created,
      @Nullable String url,
      int attempts,
      @Nullable Integer status,
      @Nullable String error,
      boolean delivered) {}

  private final Recent<Delivery> deliveries = new Recent<>(5_000);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .executor(threads)
          .build();
  private final Signer signer;
  private volatile @Nullable URI url;
  private volatile Disorder disorder = Disorder.NONE;

  /**
   * Sends nothing yet.
   *
   * @param url null sends nothing until one is set
   */
  public Webhooks(@Nullable URI url, Signer signer) {
    this.url = url;
    this.signer = signer;
  }

  public @Nullable URI url() {
    return url;
  }

  /** From now on calls go here, retries of earlier webhooks too; null switches off. */
  public void url(@Nullable URI url) {
    this.url = url;
  }

  /** How all that is sent from now on is disturbed. */
  public void disturb(Disorder how) {
    this.disorder = how;
  }

  public Disorder disorder() {
    return disorder;
  }

  /** Sends after the pause, without waiting for it. */
  public void send(String id, String type, ObjectNode envelope, Duration pause) {
    byte[] body = Json.bytes(envelope);
    deliveries.put(
        id, new Delivery(id, type, Instant.now().toString(), null, 0, null, null, false));
    Disorder how = disorder;
    for (int copy = 0; copy < how.copies(); copy++) {
      later(pause.plus(how.pause()), id, type, body);
    }
  }

  private void later(Duration pause, String id, String type, byte[] body) {
    threads.execute(
        () -> {
          try {
            Thread.sleep(pause);
            deliver(id, type, body);
          } catch (InterruptedException _) {
            // The stand-in is closing: what was not delivered is lost with it.
            Thread.currentThread().interrupt();
          }
        });
  }

  /** The newest deliveries, oldest first. */
  public List<Delivery> deliveries(int limit) {
    return deliveries.newest(limit, _ -> true);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void deliver(String id, String type, byte[] body) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      URI target = url;
      if (target == null || call(target, id, body)) {
        return;
      }
      Thread.sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
    LOG.log(Level.WARNING, "gave the webhook {0} {1} up", type, id);
  }

  private boolean call(URI target, String id, byte[] body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(target)
            .timeout(TIMEOUT)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    signer.headers(id, Instant.now(), body).forEach(request::header);
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      note(id, target, status, null);
      return status / 100 == 2;
    } catch (IOException e) {
      note(id, target, null, e.toString());
      return false;
    }
  }

  private void note(String id, URI target, @Nullable Integer status, @Nullable String error) {
    var _ =
        deliveries.update(
            id,
            before ->
                new Delivery(
                    id,
                    before.type(),
                    before.created(),
                    target.toString(),
                    before.attempts() + 1,
                    status,
                    error,
                    status != null && status / 100 == 2));
  }
}
