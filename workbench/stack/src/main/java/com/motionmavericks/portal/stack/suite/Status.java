package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs where.
 *
 * @param phase {@code stopped}, {@code starting}, {@code ready} or {@code orphaned}: its supervisor
 *     was killed and the rest runs on
 * @param supervisor the pid, or -1
 */
public record Status(String phase, long supervisor, List<Part> parts, Optional<Long> devBackends) {

  /** A part of the suite; the pid is -1 where it does not run. */
  public record Part(String name, long pid, String address, boolean ready) {}

  /** Asks every part. */
  public static Status of(Checkout checkout) {
    Optional<Long> dev = DevBackends.process(checkout).map(ProcessRecord::pid);
    Optional<StackRecord> found = StackRecord.read(checkout).filter(StackRecord::runs);
    if (found.isEmpty()) {
      return new Status("stopped", -1, List.of(), dev);
    }
    StackRecord record = found.get();
    boolean supervised = record.supervisor().runs();
    return new Status(
        supervised ? record.phase() : "orphaned",
        supervised ? record.supervisor().pid() : -1,
        parts(checkout, record),
        dev);
  }

  private static List<Part> parts(Checkout checkout, StackRecord record) {
    Ports ports = record.ports();
    List<Part> parts = new ArrayList<>();
    for (String name : checkout.services()) {
      long pid = pid(record, name);
      parts.add(new Part(name, pid, ports.url(name), pid > 0 && Readiness.ofService(name, ports)));
    }
    for (String name : Ports.BACKENDS) {
      long own = pid(record, name);
      long pid = own > 0 ? own : pid(record, StackRecord.BACKENDS);
      parts.add(
          new Part(
              name,
              pid,
              "localhost:" + ports.of(name),
              pid > 0 && Loopback.answers(ports.of(name))));
    }
    return parts;
  }

  private static long pid(StackRecord record, String name) {
    return record.processes().stream()
        .filter(process -> process.name().equals(name))
        .filter(ProcessRecord::runs)
        .findFirst()
        .map(ProcessRecord::pid)
        .orElse(-1L);
  }

  /** Whether the whole suite can be used. */
  public boolean isReady() {
    return phase.equals(StackRecord.READY) && parts.stream().allMatch(Part::ready);
  }

  /** For people. */
  public String asText() {
    var text = new StringBuilder();
    if (parts.isEmpty()) {
      text.append("stopped: start it with ./portal up\n");
    } else {
      text.append(phase).append(supervisor > 0 ? ", supervised by process " + supervisor : "");
      text.append(phase.equals("orphaned") ? ": end it with ./portal down\n" : "\n");
    }
    for (Part part : parts) {
      text.append(
          "  %-14s %-9s %-24s %s\n"
              .formatted(
                  part.name(),
                  part.ready() ? "ready" : part.pid() > 0 ? "not ready" : "gone",
                  part.address(),
                  part.pid() > 0 ? "process " + part.pid() : ""));
    }
    devBackends.ifPresent(
        pid -> text.append("backends of dev mode and tests: process ").append(pid).append('\n'));
    return text.toString();
  }

  /**
   * For programs: {@code {ready, phase, supervisor, parts[{name, pid, address, ready}],
   * dev_backends}}.
   */
  public ObjectNode asJson() {
    ObjectNode node = Json.MAPPER.createObjectNode().put("ready", isReady()).put("phase", phase);
    node.put("supervisor", supervisor > 0 ? supervisor : null);
    ArrayNode array = node.putArray("parts");
    for (Part part : parts) {
      array
          .addObject()
          .put("name", part.name())
          .put("pid", part.pid() > 0 ? part.pid() : null)
          .put("address", part.address())
          .put("ready", part.ready());
    }
    return node.put("dev_backends", devBackends.orElse(null));
  }
}
