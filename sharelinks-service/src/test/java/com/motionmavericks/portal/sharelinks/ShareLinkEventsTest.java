package com.motionmavericks.portal.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.motionmavericks.portal.testkit.EventSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What other services are told of links; each event is as its schema says. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
class ShareLinkEventsTest {
  private final Studio studio = new Studio();
  @Inject Pool pool;
  @Inject ObjectMapper json;

  @Test
  void tellsOfItsBirthAndItsEndOnce() throws Exception {
    UUID project = UUID.randomUUID();
    Studio.Made link = studio.link(Map.of("project_id", project, "recipient_label", "Ada"));
    studio.link();
    studio.revoke(link);
    studio.revoke(link);

    assertThat(told())
        .containsExactly("share_link.created", "share_link.created", "share_link.revoked");
    JsonNode payload = json.readTree(payloads("share_link.revoked").getFirst());
    assertThat(payload.path("share_link_id").asText()).isEqualTo(link.id());
    assertThat(payload.path("project_id").asText()).isEqualTo(project.toString());
    assertThat(payload.path("label").asText()).isEqualTo("Ada");
    assertThat(payloads("share_link.created")).noneMatch(text -> text.contains(link.token()));
  }

  @Test
  void tellsOfItsFirstViewOnceWithinItsTrace() throws Exception {
    Studio.Made plain =
        studio.link(Map.of("project_id", UUID.randomUUID(), "recipient_label", "A"));
    Studio.Made limited = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 9));
    for (Studio.Made link : List.of(plain, limited)) {
      String first = Studio.open(link).header("x-trace-id");
      // Else both could be one batch, which tells of itself once in any case.
      await().untilAsserted(() -> assertThat(views(link)).isEqualTo(1));
      Studio.open(link).then().statusCode(200);

      await().untilAsserted(() -> assertThat(views(link)).isEqualTo(2));
      List<Row> told =
          rows().stream()
              .filter(row -> row.getString("type").equals("share_link.first_opened"))
              .filter(row -> row.getString("payload").contains(link.id()))
              .toList();
      assertThat(told).hasSize(1);
      EventSchema.require("share_link.first_opened", told.getFirst().getString("payload"));
      assertThat(told.getFirst().getString("traceparent")).contains(first);
    }
  }

  private int views(Studio.Made link) {
    return studio.as("admin").get("/share-links/" + link.id()).path("views");
  }

  private List<String> told() {
    return rows().stream().map(row -> row.getString("type")).toList();
  }

  private List<String> payloads(String type) {
    return rows().stream()
        .filter(row -> row.getString("type").equals(type))
        .map(row -> EventSchema.require(type, row.getString("payload")))
        .toList();
  }

  private List<Row> rows() {
    var rows =
        pool.preparedQuery(
                "SELECT type, payload, traceparent FROM outbox WHERE tenant_id = $1 ORDER BY id")
            .executeAndAwait(Tuple.of(studio.tenant()));
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
