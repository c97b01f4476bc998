package com.motionmavericks.portal.testkit.generated;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What a tenant has in the tables of the service under test. */
final class Rows {
  private final DataSource source = CDI.current().select(DataSource.class).get();
  private final List<String> tables = tables();
  private final String query =
      tables.stream().map(Rows::digest).collect(Collectors.joining(" UNION ALL "));

  /** Of each table with tenants, how many rows are this one's, and a digest of them. */
  Map<String, String> of(String tenant) {
    Map<String, String> rows = new TreeMap<>();
    if (tables.isEmpty()) {
      return rows;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 1; i <= tables.size(); i++) {
        statement.setString(i, tenant);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.put(result.getString(1), result.getString(2));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return rows;
  }

  private static String digest(String table) {
    // The relay marks rows of the outbox whenever it likes.
    String content = table.equals("outbox") ? "t.id" : "t";
    return "SELECT '%s', count(*) || ' ' || coalesce(md5(string_agg(%s::text, ' ' ORDER BY t::text)), '') FROM %s t WHERE tenant_id = ?"
        .formatted(table, content, table);
  }

  private List<String> tables() {
    List<String> tables = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.columns"
                    + " WHERE table_schema = 'public' AND column_name = 'tenant_id'"
                    + " ORDER BY table_name")) {
      while (result.next()) {
        tables.add(result.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return tables;
  }
}
