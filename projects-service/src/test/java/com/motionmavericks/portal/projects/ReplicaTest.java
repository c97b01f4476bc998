package com.motionmavericks.portal.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.postgres.BoundedPools;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Lists come from the replica, all else from the database. The replica of this test is another
 * schema on the same server, so that one can see which of both was read.
 */
@QuarkusTest
@TestProfile(ReplicaTest.WithReplica.class)
class ReplicaTest {
  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;

  @Inject
  @ReactiveDataSource(Replica.NAME)
  Instance<PgPoolCreator> pools;

  /** A connection that finds its tables in the schema {@code copy}. */
  public static final class WithReplica implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.replica.reactive.url",
          "${quarkus.datasource.reactive.url}?search_path=copy");
    }
  }

  @AfterEach
  void drop() {
    pool.query("DROP SCHEMA IF EXISTS copy CASCADE").executeAndAwait();
  }

  @Test
  void answersForLists() {
    copy();
    create("On the primary");
    pool.query("UPDATE copy.project SET name = 'On the replica'").executeAndAwait();

    assertThat(names()).isEmpty();
    copy();
    pool.query("UPDATE copy.project SET name = 'On the replica'").executeAndAwait();

    assertThat(names()).containsExactly("On the replica");
    given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .get(create("Another"))
        .then()
        .statusCode(200);
  }

  @Test
  void isNotMissedWhereItIsGone() {
    create("On the primary");

    assertThat(names()).containsExactly("On the primary");
  }

  @Test
  void mayBeAsSilentAsTheDatabase() {
    assertThat(pools.get()).isInstanceOf(BoundedPools.class);
  }

  private void copy() {
    for (String statement :
        List.of(
            "DROP SCHEMA IF EXISTS copy CASCADE",
            "CREATE SCHEMA copy",
            "CREATE TABLE copy.project AS SELECT * FROM public.project",
            "CREATE TABLE copy.member AS SELECT * FROM public.member")) {
      pool.query(statement).executeAndAwait();
    }
  }

  private String create(String name) {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post("/projects")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private List<String> names() {
    return given()
        .auth()
        .oauth2(Tokens.of(tenant, "producer"))
        .get("/projects")
        .then()
        .statusCode(200)
        .extract()
        .path("items.name");
  }
}
