package com.motionmavericks.portal.tracing.export;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Hands one request to the collector by <a
 * href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>. The JDK's client, since
 * it outlives Vert.x at shutdown, when the last spans leave, and nothing traces it.
 */
final class OtlpSender implements AutoCloseable {
  /** As OTLP has it: what is worth another try. */
  private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504);

  private final ExportSettings settings;
  private final HttpClient client;

  /** What became of a request. */
  sealed interface Answer {
    /** Taken, but for as many spans as the collector says. */
    record Accepted(long rejected) implements Answer {}

    /** It will never be taken. */
    record Refused(String why) implements Answer {}

    /** Not now; the collector may say when. */
    record Later(String why, Optional<Duration> retryAfter) implements Answer {}
  }

  OtlpSender(ExportSettings settings, TlsConfigurationRegistry tls) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout());
    settings.tls().ifPresent(name -> secure(builder, name, tls));
    this.client = builder.build();
  }

  private static void secure(
      HttpClient.Builder builder, String name, TlsConfigurationRegistry tls) {
    TlsConfiguration configuration =
        tls.get(name)
            .orElseThrow(() -> new IllegalStateException("there is no quarkus.tls." + name));
    try {
      builder.sslContext(configuration.createSSLContext());
    } catch (Exception unusable) {
      throw new IllegalStateException("quarkus.tls." + name + " cannot be used", unusable);
    }
  }

  /** Blocks until the collector answered or the time is up. */
  Answer send(byte[] request, Duration timeout) throws InterruptedException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(settings.endpoint())
            .timeout(timeout)
            .header("content-type", "application/x-protobuf");
    settings.headers().forEach(post::header);
    byte[] body = request;
    if (settings.gzip()) {
      post.header("content-encoding", "gzip");
      body = zipped(request);
    }
    try {
      return answer(
          client.send(
              post.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
              HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException unreachable) {
      return new Answer.Later(unreachable.getClass().getSimpleName(), Optional.empty());
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Answer.Accepted(PartialSuccess.rejectedSpans(response.body()));
    }
    String why = "HTTP " + status;
    return RETRYABLE.contains(status)
        ? new Answer.Later(why, retryAfter(response))
        : new Answer.Refused(why);
  }

  /** In seconds; the form with a date is not worth reading here. */
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("[0-9]{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static byte[] zipped(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return zipped.toByteArray();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
