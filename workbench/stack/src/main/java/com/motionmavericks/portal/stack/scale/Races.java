package com.motionmavericks.portal.stack.scale;

import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two who change one milestone at once. */
final class Races implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String milestone;
  private final Map<String, String> headers;

  /** On the first milestone of the first tenant. */
  Races(Ports ports) {
    this.milestone = ports.url("milestones") + "/milestones/01900000-0000-7001-8000-000000000000";
    this.headers =
        Running.bearer(
            Tokens.issue(ports.issuer(), Optional.of("scale-first"), "producer", Optional.empty()));
  }

  /**
   * Both have read the same version: one change is taken, the other refused, and what stands is
   * what was taken.
   *
   * @return how often it was otherwise
   */
  int ofReaders(int pairs) {
    int lost = 0;
    for (int i = 0; i < pairs; i++) {
      String version = get().headers().firstValue("ETag").orElse("");
      List<String> wishes = List.of("left " + i, "right " + i);
      List<HttpResponse<String>> answers = both(version, "title", "title", wishes);
      List<Integer> statuses = answers.stream().map(HttpResponse::statusCode).sorted().toList();
      int winner = answers.getFirst().statusCode() == 200 ? 0 : 1;
      if (!statuses.equals(List.of(200, 412)) || !stands("title", wishes.get(winner))) {
        lost++;
      }
    }
    return lost;
  }

  /**
   * Both say {@code If-Match: *} and change something else: both changes stand.
   *
   * @return how often one was lost
   */
  int ofTheCareless(int pairs) {
    int lost = 0;
    for (int i = 0; i < pairs; i++) {
      List<String> wishes = List.of("title " + i, "description " + i);
      boolean taken =
          both("*", "title", "description", wishes).stream()
              .allMatch(answer -> answer.statusCode() == 200);
      if (!taken || !stands("title", wishes.get(0)) || !stands("description", wishes.get(1))) {
        lost++;
      }
    }
    return lost;
  }

  private List<HttpResponse<String>> both(
      String version, String left, String right, List<String> wishes) {
    return Stream.of(patch(version, left, wishes.get(0)), patch(version, right, wishes.get(1)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private CompletableFuture<HttpResponse<String>> patch(
      String version, String member, String value) {
    HttpRequest request =
        request()
            .header("If-Match", version)
            .method("PATCH", BodyPublishers.ofString("{\"%s\": \"%s\"}".formatted(member, value)))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private boolean stands(String member, String value) {
    return Json.parse(get().body()).path(member).asText().equals(value);
  }

  private HttpResponse<String> get() {
    try {
      return http.send(request().build(), BodyHandlers.ofString());
    } catch (IOException silent) {
      throw new Refusal("The milestones service does not answer: " + silent.getMessage(), silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal("stopped", stopped);
    }
  }

  private HttpRequest.Builder request() {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(milestone));
    headers.forEach(request::header);
    return request;
  }

  @Override
  public void close() {
    http.close();
  }
}
