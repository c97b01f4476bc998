package com.motionmavericks.portal.backends.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A role and a database for each service, and another pair for its tests. */
public final class Databases {
  public static final String SUPERUSER = "postgres";
  public static final String PASSWORD = "development";

  private static final List<String> SERVICES =
      List.of("projects", "milestones", "assets", "notifications", "sharelinks", "scheduler");

  /** For what is no service: the libraries' own tests. */
  private static final String OTHERS = "platform";

  private Databases() {}

  /** Role and database bear one name. */
  public static List<String> names() {
    return Stream.concat(SERVICES.stream(), Stream.of(OTHERS))
        .flatMap(name -> Stream.of(name, name + "_test"))
        .toList();
  }

  /** Creates what is missing, so that a service added later gets its database too. */
  static void ensure(int port) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, SUPERUSER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
      for (String name : names()) {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
          statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
          statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
