package com.motionmavericks.portal.stack.links;

import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Ports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The share_link table, as PostgreSQL's superuser fills, cleans and counts it. */
final class LinkTable {
  /**
   * Ten links of each project, that end evenly between one day from now and another. Their ids tell
   * that they were made a month before, one after the other, as the service's do (UUIDv7): so their
   * places in the indexes lie side by side. {@code created_at} is now: nobody is reminded of a link
   * that was never far from its end.
   */
  private static final String SEED =
      """
      INSERT INTO share_link (id, tenant_id, project_id, asset_ids, expires_at, version, token_hash,
        created_by, created_at, created_traceparent)
      SELECT uuidv7(ends - interval '32 days'), 'links-' || p %% 1000, project, '{}',
        now() + ends, 1,
        encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 'somebody',
        now(),
        '00-' || md5(p || '-' || n) || '-00f067aa0ba902b7-01'
      FROM (
        SELECT p, ends, uuidv7(ends - interval '33 days') AS project
        FROM generate_series(1, %3$d) AS p,
          LATERAL (SELECT (%1$d + (%2$d - %1$d) * p / %3$d.0) * interval '1 day' AS ends) AS times)
        AS projects, generate_series(1, 10) AS n
      """;

  /** Leaves what the service leaves: a row that tells when and in which trace. */
  private static final String BY_HAND =
      """
      UPDATE share_link SET token_hash = NULL, cleaned_at = now(), cleaned_trace = md5('by hand')
      WHERE token_hash IS NOT NULL AND expires_at <= now()
      """;

  private final String url;

  LinkTable(Ports ports) {
    this.url = "jdbc:postgresql://localhost:%d/sharelinks".formatted(ports.of("postgres"));
  }

  /**
   * Links that expired within the last day.
   *
   * @param links a multiple of 10
   */
  void seedExpired(int links) {
    execute(SEED.formatted(0, -1, links / 10));
    settle();
  }

  /**
   * Links that expire within a month, and none while this lasts.
   *
   * @param links a multiple of 10
   */
  void seedLive(int links) {
    execute(SEED.formatted(1, 31, links / 10));
    settle();
  }

  /** As the table is where nothing has happened for a while. */
  private void settle() {
    execute("VACUUM ANALYZE share_link");
    execute("CHECKPOINT");
  }

  /** The best that one statement does; seconds. */
  double cleanByHand() {
    long begin = System.nanoTime();
    execute(BY_HAND);
    return (System.nanoTime() - begin) / 1e9;
  }

  long expired() {
    return count("token_hash IS NOT NULL AND expires_at <= now()");
  }

  long live() {
    return count("token_hash IS NOT NULL AND expires_at > now()");
  }

  private long count(String where) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM share_link WHERE " + where)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException refused) {
      throw refusal(refused);
    }
  }

  private void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw refusal(refused);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "development");
  }

  private static Refusal refusal(SQLException refused) {
    return new Refusal("PostgreSQL refuses (sharelinks): " + refused.getMessage(), refused);
  }
}
