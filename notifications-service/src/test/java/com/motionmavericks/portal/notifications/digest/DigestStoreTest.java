package com.motionmavericks.portal.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.notifications.Details;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of rows, whoever comes when. */
@QuarkusTest
class DigestStoreTest {
  /** Of days to come: what is planted now is not for the service's own rounds of today. */
  private static final DigestDay FAR =
      new DigestDay(LocalDate.of(2100, 1, 1), Instant.parse("2100-01-01T08:00:00Z"));

  private final String tenant = Tokens.freshTenant();

  @Inject Pool pool;
  @Inject DigestStore store;

  @Test
  void isMadeOnceByManyAtOnce() {
    plant(5);

    List<Integer> merged =
        Uni.join()
            .all(Stream.generate(() -> store.merge(tenant, "carla", FAR)).limit(8).toList())
            .andCollectFailures()
            .await()
            .indefinitely();

    assertThat(merged).containsOnlyOnce(5).filteredOn(size -> size == 0).hasSize(7);
    assertThat(rows("digest_day IS NOT NULL")).hasSize(1);
    assertThat(rows("delivery = 'merged' AND digest_id IS NOT NULL")).hasSize(5);
  }

  @Test
  void comesOnceADayAndTellsOfWhatCameInTime() {
    plant(1);
    assertThat(merge(store.merge(tenant, "carla", FAR))).isEqualTo(1);
    plant(1);

    assertThat(waiting()).isEmpty();
    assertThat(waiting(new DigestDay(FAR.day().plusDays(1), FAR.end()))).containsExactly("carla");
    assertThat(waiting(new DigestDay(FAR.day().plusDays(1), Instant.EPOCH))).isEmpty();
  }

  @Test
  void namesSoManyAndCountsTheRest() {
    plant(Details.MOST_NAMED + 3);

    merge(store.merge(tenant, "carla", FAR));

    Details details = Details.parse(rows("digest_day IS NOT NULL").getFirst().getString("details"));
    assertThat(details.told()).hasSize(Details.MOST_NAMED);
    assertThat(details.unnamed()).isEqualTo(3);
  }

  private List<String> waiting() {
    return waiting(FAR);
  }

  private List<String> waiting(DigestDay digest) {
    return store.waiting(tenant, digest, 10).await().indefinitely();
  }

  private static int merge(Uni<Integer> merging) {
    return merging.await().indefinitely();
  }

  private void plant(int many) {
    for (int i = 0; i < many; i++) {
      pool.preparedQuery(
              """
              INSERT INTO notification (id, tenant_id, project_id, template, user_id, role,
                display_name, email, subject, status, delivery)
              VALUES ($1, $2, $1, 'asset_ready', 'carla', 'client', 'Carla', 'carla@x.example',
                'Rough cut', 'ready', 'digest')
              """)
          .executeAndAwait(Tuple.of(UUID.randomUUID(), tenant));
    }
  }

  private List<Row> rows(String where) {
    List<Row> rows = new ArrayList<>();
    pool.preparedQuery("SELECT * FROM notification WHERE tenant_id = $1 AND " + where)
        .executeAndAwait(Tuple.of(tenant))
        .forEach(rows::add);
    return rows;
  }
}
