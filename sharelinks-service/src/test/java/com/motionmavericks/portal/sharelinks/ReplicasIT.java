package com.motionmavericks.portal.sharelinks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.motionmavericks.portal.testkit.BuiltService;
import com.motionmavericks.portal.testkit.Tokens;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of the built service on one database and one Redis. */
class ReplicasIT {
  private static final int LINKS = 10;
  private static final int VISITORS = 4;

  /** Of each visitor, once the link is revoked. */
  private static final int VISITS_AFTER = 10;

  private final String tenant = Tokens.freshTenant();
  private final ProjectsNeighbour projects = new ProjectsNeighbour();
  private final AssetsNeighbour assets = new AssetsNeighbour();
  private final List<BuiltService> replicas = new ArrayList<>();

  @BeforeEach
  void start() {
    Map<String, String> settings = new HashMap<>(projects.start());
    settings.putAll(assets.start());
    replicas.addAll(BuiltService.replicas("sharelinks", 30, List.of(settings, settings)));
  }

  @AfterEach
  void stop() {
    replicas.forEach(BuiltService::close);
    projects.stop();
    assets.stop();
  }

  /** Visitors read it, and refill the cache, while it is revoked. */
  @Test
  void neverOpenWhatOneOfThemRevoked() throws ExecutionException, InterruptedException {
    for (int i = 0; i < LINKS; i++) {
      Studio.Made link = create();
      CountDownLatch revoked = new CountDownLatch(1);
      try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Integer>> late = new ArrayList<>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
          BuiltService door = replicas.get(visitor % replicas.size());
          late.add(visitors.submit(() -> openedAfter(revoked, door, link)));
        }

        try {
          await().until(() -> revoke(link) == 204);
        } finally {
          revoked.countDown();
        }

        for (Future<Integer> visitor : late) {
          assertThat(visitor.get()).isZero();
        }
      }
    }
  }

  /** How often it opened although it had been revoked before it was asked for. */
  private static int openedAfter(CountDownLatch revoked, BuiltService door, Studio.Made link) {
    int opened = 0;
    for (int after = 0; after < VISITS_AFTER; ) {
      boolean late = revoked.getCount() == 0;
      int status = given().get(door.at(link.path())).statusCode();
      if (late) {
        after++;
        opened += status == 404 ? 0 : 1;
      }
    }
    return opened;
  }

  /** 202 while Redis is slow to confirm it. */
  private int revoke(Studio.Made link) {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "admin"))
        .delete(replicas.getFirst().at("/share-links/" + link.id()))
        .statusCode();
  }

  private Studio.Made create() {
    Response created =
        given()
            .auth()
            .oauth2(Tokens.of(tenant, "producer"))
            .contentType("application/json")
            .body(Map.of("project_id", UUID.randomUUID()))
            .post(replicas.getFirst().at("/share-links"));
    created.then().statusCode(201);
    return new Studio.Made(created.path("id"), URI.create(created.path("url")).getPath());
  }
}
