package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code .portal/up/stack.json}: what one {@code ./portal up} started. It is written after each
 * start, so that {@code ./portal down} can stop all of it, whatever became of who started it.
 *
 * @param phase {@code building}, {@code starting} or {@code ready}
 * @param processes in the order they were started: the backends first
 */
public record StackRecord(
    String phase, ProcessRecord supervisor, Ports ports, List<ProcessRecord> processes) {
  /** The daemon with all backends. */
  public static final String BACKENDS = "backends";

  public static final String READY = "ready";

  static Path file(Checkout checkout) {
    return checkout.up().resolve("stack.json");
  }

  /** The record of the last {@code up} that did not end by itself. */
  public static Optional<StackRecord> read(Checkout checkout) {
    JsonNode node = Json.read(file(checkout));
    try {
      return node.has("supervisor") ? Optional.of(of(node)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The services among the processes. */
  public List<ProcessRecord> services() {
    return processes.stream().filter(process -> Ports.SERVICES.contains(process.name())).toList();
  }

  /** The daemon, and what it started. */
  public List<ProcessRecord> backends() {
    return processes.stream().filter(process -> !Ports.SERVICES.contains(process.name())).toList();
  }

  /** Whether anything of it is still there. */
  public boolean runs() {
    return supervisor.runs() || processes.stream().anyMatch(ProcessRecord::runs);
  }

  void write(Checkout checkout) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("phase", phase);
    node.set("supervisor", node(supervisor));
    ObjectNode numbers = node.putObject("ports");
    ports.byName().forEach(numbers::put);
    ArrayNode array = node.putArray("processes");
    processes.forEach(process -> array.add(node(process)));
    Json.write(file(checkout), node);
  }

  static void delete(Checkout checkout) throws IOException {
    Files.deleteIfExists(file(checkout));
  }

  private static StackRecord of(JsonNode node) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    node.path("ports")
        .properties()
        .forEach(port -> ports.put(port.getKey(), port.getValue().asInt()));
    List<ProcessRecord> processes = new ArrayList<>();
    node.path("processes").forEach(process -> processes.add(process(process)));
    return new StackRecord(
        node.path("phase").asText(),
        process(node.path("supervisor")),
        new Ports(ports),
        List.copyOf(processes));
  }

  private static ObjectNode node(ProcessRecord process) {
    return Json.MAPPER
        .createObjectNode()
        .put("name", process.name())
        .put("pid", process.pid())
        .put("started_at", process.startedAt().toString())
        .put("command", process.command());
  }

  private static ProcessRecord process(JsonNode node) {
    return new ProcessRecord(
        node.path("name").asText(),
        node.path("pid").asLong(),
        Instant.parse(node.path("started_at").asText()),
        node.path("command").asText());
  }
}
