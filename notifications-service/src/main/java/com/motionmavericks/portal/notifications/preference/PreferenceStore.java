package com.motionmavericks.portal.notifications.preference;

import com.motionmavericks.portal.notifications.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people want to be told. */
@Singleton
public final class PreferenceStore {
  private static final String OF =
      """
      SELECT user_id, template, project_id, choice FROM preference
      WHERE tenant_id = $1 AND user_id = ANY($2)
      ORDER BY user_id, template, project_id NULLS FIRST
      """;

  private static final String CLEAR =
      "DELETE FROM preference WHERE tenant_id = $1 AND user_id = $2";

  private static final String INSERT =
      """
      INSERT INTO preference (tenant_id, user_id, template, project_id, choice)
      VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
      """;

  private final Pool pool;

  PreferenceStore(Pool pool) {
    this.pool = pool;
  }

  /** Those of several people, by their ids; of whoever never said anything there is nothing. */
  public Uni<Map<String, Preferences>> of(String tenantId, List<String> users) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(tenantId, users.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, List<Preference>> said = new HashMap<>();
              rows.forEach(
                  row ->
                      said.computeIfAbsent(row.getString("user_id"), user -> new ArrayList<>())
                          .add(preference(row)));
              Map<String, Preferences> all = new HashMap<>();
              said.forEach((user, items) -> all.put(user, new Preferences(items)));
              return all;
            });
  }

  Uni<Preferences> of(String tenantId, String user) {
    return of(tenantId, List.of(user)).map(all -> all.getOrDefault(user, Preferences.NONE));
  }

  /** In place of all that they said before. Of two who do so at once, one has the last word. */
  Uni<Preferences> replace(String tenantId, String user, Preferences preferences) {
    return pool.withTransaction(
            tx ->
                tx.preparedQuery(CLEAR)
                    .execute(Tuple.of(tenantId, user))
                    .chain(() -> insert(tx, tenantId, user, preferences.items())))
        .chain(() -> of(tenantId, user));
  }

  private static Uni<Void> insert(
      SqlConnection tx, String tenantId, String user, List<Preference> items) {
    List<Tuple> rows =
        items.stream()
            .map(
                item ->
                    tuple(
                        tenantId,
                        user,
                        item.template().word(),
                        item.projectId(),
                        item.choice().word()))
            .toList();
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
  }

  private static Preference preference(Row row) {
    return new Preference(
        Template.ofWord(row.getString("template")),
        row.getUUID("project_id"),
        Choice.valueOf(row.getString("choice").toUpperCase(Locale.ROOT)));
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(Arrays.asList(values));
  }
}
