package com.motionmavericks.portal.tracing.export;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands one request to the collector by <a
 * href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>, on a connection that is
 * kept. The JDK's plain client: one thread writes bytes to a socket, which costs least; it outlives
 * Vert.x at shutdown, when the last spans leave; and nothing traces it.
 */
final class OtlpSender {
  /** As OTLP has it: what is worth another try. */
  private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504);

  private final ExportSettings settings;
  private final @Nullable SSLSocketFactory tls;

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
    this.tls = settings.tls().map(name -> factory(name, tls)).orElse(null);
  }

  private static SSLSocketFactory factory(String name, TlsConfigurationRegistry tls) {
    TlsConfiguration configuration =
        tls.get(name)
            .orElseThrow(() -> new IllegalStateException("there is no quarkus.tls." + name));
    try {
      return configuration.createSSLContext().getSocketFactory();
    } catch (Exception unusable) {
      throw new IllegalStateException("quarkus.tls." + name + " cannot be used", unusable);
    }
  }

  /** Blocks until the collector answered or the time is up. */
  Answer send(byte[] request, Duration timeout) {
    byte[] body = settings.gzip() ? zipped(request) : request;
    try {
      HttpURLConnection call = call(body.length, Math.toIntExact(timeout.toMillis()));
      try (OutputStream out = call.getOutputStream()) {
        out.write(body);
      }
      return answer(call);
    } catch (IOException unreachable) {
      return new Answer.Later(unreachable.getClass().getSimpleName(), Optional.empty());
    }
  }

  private HttpURLConnection call(int length, int timeoutMillis) throws IOException {
    var call = (HttpURLConnection) settings.endpoint().toURL().openConnection();
    if (tls != null && call instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(tls);
    }
    call.setRequestMethod("POST");
    call.setDoOutput(true);
    call.setInstanceFollowRedirects(false);
    call.setConnectTimeout(Math.max(1, timeoutMillis));
    call.setReadTimeout(Math.max(1, timeoutMillis));
    call.setFixedLengthStreamingMode(length);
    call.setRequestProperty("Content-Type", "application/x-protobuf");
    if (settings.gzip()) {
      call.setRequestProperty("Content-Encoding", "gzip");
    }
    settings.headers().forEach(call::setRequestProperty);
    return call;
  }

  /** Reads it to its end, so that the connection can be kept. */
  private static Answer answer(HttpURLConnection call) throws IOException {
    int status = call.getResponseCode();
    byte[] body = body(status < 400 ? call.getInputStream() : call.getErrorStream());
    if (status >= 200 && status < 300) {
      return new Answer.Accepted(PartialSuccess.rejectedSpans(body));
    }
    String why = "HTTP " + status;
    return RETRYABLE.contains(status)
        ? new Answer.Later(why, retryAfter(call.getHeaderField("Retry-After")))
        : new Answer.Refused(why);
  }

  private static byte[] body(@Nullable InputStream answer) throws IOException {
    if (answer == null) {
      return new byte[0];
    }
    try (answer) {
      return answer.readAllBytes();
    }
  }

  /** In seconds; the form with a date is not worth reading here. */
  private static Optional<Duration> retryAfter(@Nullable String value) {
    return value != null && value.matches("[0-9]{1,5}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
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
}
