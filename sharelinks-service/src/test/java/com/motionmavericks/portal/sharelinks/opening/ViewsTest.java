package com.motionmavericks.portal.sharelinks.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.sharelinks.AssetsNeighbour;
import com.motionmavericks.portal.sharelinks.ProjectId;
import com.motionmavericks.portal.sharelinks.ProjectsNeighbour;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.ShareLinkId;
import com.motionmavericks.portal.sharelinks.Studio;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Views are as many as there were. */
@QuarkusTest
@TestProfile(Measured.class)
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class ViewsTest {
  private final Studio studio = new Studio();
  @Inject Pool pool;
  @Inject ViewCounter counter;

  @Test
  void areExactHoweverManyComeAtOnce() {
    Studio.Made link = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 100));
    List<Integer> statuses;
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest visit =
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + link.path()))
              .build();
      List<CompletableFuture<Integer>> visits =
          Stream.generate(
                  () ->
                      client
                          .sendAsync(visit, BodyHandlers.discarding())
                          .thenApply(HttpResponse::statusCode))
              .limit(1_000)
              .toList();
      statuses = visits.stream().map(CompletableFuture::join).toList();
    }

    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(100);
    assertThat(statuses.stream().filter(status -> status == 410)).hasSize(900);
    assertThat(kept(link, "views")).isEqualTo(100);
    assertThat(logged(link)).isEqualTo(100);
  }

  @Test
  void areWrittenDownBeforeTheServiceStops() {
    Studio.Made link = studio.link();
    for (int i = 0; i < 9; i++) {
      counter.count(known(link));
    }

    counter.onStop(new ShutdownEvent());

    assertThat(kept(link, "views")).isEqualTo(9);
    assertThat(logged(link)).isEqualTo(5);
  }

  /** It got one while they waited to be counted. */
  @Test
  void areNoMoreThanALimitAllows() {
    Studio.Made link = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 5));
    for (int i = 0; i < 9; i++) {
      counter.count(known(link));
    }

    counter.onStop(new ShutdownEvent());

    assertThat(kept(link, "views")).isEqualTo(5);
  }

  private ShareLink known(Studio.Made link) {
    return new ShareLink(
        new ShareLinkId(UUID.fromString(link.id())),
        studio.tenant(),
        new ProjectId(UUID.randomUUID()),
        List.of(),
        Instant.MAX,
        null,
        0,
        null,
        1);
  }

  private long kept(Studio.Made link, String column) {
    return one("SELECT " + column + " FROM share_link WHERE id = $1", link);
  }

  private long logged(Studio.Made link) {
    return one("SELECT count(*) FROM visit WHERE share_link_id = $1", link);
  }

  private long one(String query, Studio.Made link) {
    return pool.preparedQuery(query)
        .executeAndAwait(Tuple.of(UUID.fromString(link.id())))
        .iterator()
        .next()
        .getLong(0);
  }
}
