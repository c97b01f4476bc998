package com.motionmavericks.portal.stack.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL ran a statement, from <a
 * href="https://www.postgresql.org/docs/current/auto-explain.html">auto_explain</a>.
 *
 * @param statement its text
 * @param nodes of the tree, the top first
 */
record Plan(String statement, List<Node> nodes) {
  /**
   * A step.
   *
   * @param type as EXPLAIN names it: {@code Index Scan}
   * @param input rows that it was given, over all loops
   * @param blocks that it and its children read, of 8 kB, cached or not
   */
  record Node(String type, long input, long blocks) {}

  static Plan of(JsonNode explained) {
    List<Node> nodes = new ArrayList<>();
    collect(explained.path("Plan"), nodes);
    return new Plan(explained.path("Query Text").asText(), nodes);
  }

  private static void collect(JsonNode node, List<Node> nodes) {
    nodes.add(
        new Node(
            node.path("Node Type").asText(),
            node.path("Plans").valueStream().mapToLong(Plan::rows).sum(),
            node.path("Shared Hit Blocks").asLong() + node.path("Shared Read Blocks").asLong()));
    node.path("Plans").forEach(child -> collect(child, nodes));
  }

  private static long rows(JsonNode node) {
    return Math.round(node.path("Actual Rows").asDouble() * node.path("Actual Loops").asDouble(1));
  }

  boolean reads(String table) {
    return statement.matches("(?s).*(FROM|JOIN) " + table + "\\s.*");
  }

  boolean scansAll() {
    return nodes.stream().anyMatch(node -> node.type().equals("Seq Scan"));
  }

  /** The most rows that a step sorts; 0 where none does. */
  long sorted() {
    return nodes.stream()
        .filter(node -> node.type().endsWith("Sort"))
        .mapToLong(Node::input)
        .max()
        .orElse(0);
  }

  long blocks() {
    return nodes.getFirst().blocks();
  }

  String shape() {
    return String.join(" ← ", nodes.stream().map(Node::type).toList());
  }
}
