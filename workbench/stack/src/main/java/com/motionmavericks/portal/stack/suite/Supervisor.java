package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Ending;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import com.motionmavericks.portal.stack.process.Refusal;
import com.motionmavericks.portal.stack.suite.Launches.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts the suite, watches it, and stops what it started and nothing else: the services first,
 * then the backends they write to.
 */
public final class Supervisor {
  private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(60);
  private static final Duration BACKENDS_PATIENCE = Duration.ofSeconds(90);

  private final Checkout checkout;
  private final Ports ports;
  private final Conditions conditions;
  private final List<Started> started = new ArrayList<>();
  private final List<ProcessRecord> records = new ArrayList<>();
  private final long begin = System.nanoTime();
  private boolean ending;

  public Supervisor(Checkout checkout, Ports ports) {
    this(checkout, ports, Conditions.development());
  }

  public Supervisor(Checkout checkout, Ports ports, Conditions conditions) {
    this.checkout = checkout;
    this.ports = ports;
    this.conditions = conditions;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    write("starting");
  }

  /** Starts backends and services; each is ready when this returns. */
  public void start(List<String> services) {
    Started backends = begin(StackRecord.BACKENDS);
    await(List.of(backends), BACKENDS_PATIENCE);
    addServers();
    await(services.stream().map(this::begin).toList(), SERVICE_PATIENCE);
  }

  /**
   * Kills a service with {@code -9} and starts it again; it is ready when this returns.
   *
   * @return when the old one was gone
   */
  public Instant kill(String service) {
    Started old =
        started.stream().filter(part -> part.name().equals(service)).findFirst().orElseThrow();
    old.process().destroyForcibly().onExit().join();
    Instant gone = Instant.now();
    forget(old);
    await(List.of(begin(service)), SERVICE_PATIENCE);
    return gone;
  }

  private synchronized void forget(Started part) {
    started.remove(part);
    records.removeIf(record -> record.name().equals(part.name()));
  }

  /** From now on {@code ./portal status} may call it ready. */
  public void ready() {
    write(StackRecord.READY);
  }

  /** Since this began. */
  public String elapsed() {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
  }

  /** Watches until this process is told to end; tells what ends by itself. */
  public void watch() {
    List<Started> alive = new ArrayList<>(started);
    while (true) {
      for (Started part : List.copyOf(alive)) {
        if (!part.process().isAlive()) {
          alive.remove(part);
          mourn(part, part.process().exitValue());
        }
      }
      Ending.pause(500);
    }
  }

  private synchronized void mourn(Started part, int status) {
    if (!ending) {
      System.out.printf(
          "%s ended by itself (exit %d); the rest runs on. Its log: %s%n",
          part.name(), status, part.log());
    }
  }

  /** A kill in the middle of this leaves a process that is not recorded; no longer than that. */
  private synchronized Started begin(String name) {
    if (ending) {
      throw new Refusal("Told to end while it started.");
    }
    var launches = new Launches(checkout, ports, conditions);
    Started part = name.equals(StackRecord.BACKENDS) ? launches.backends() : launches.service(name);
    started.add(part);
    records.add(ProcessRecord.of(name, part.process().toHandle(), part.mark()));
    write("starting");
    return part;
  }

  // PostgreSQL and Redis outlive a daemon that was killed.
  private synchronized void addServers() {
    JsonNode listing = Readiness.listing(checkout);
    for (String name : List.of("postgres", "redis")) {
      ProcessHandle.of(listing.path(name).path("pid").asLong(-1))
          .map(server -> ProcessRecord.of(name, server, name))
          .ifPresent(records::add);
    }
    write("starting");
  }

  private void await(List<Started> parts, Duration patience) {
    long from = System.nanoTime();
    List<Started> pending = new ArrayList<>(parts);
    while (!pending.isEmpty()) {
      for (Started part : List.copyOf(pending)) {
        if (isReady(part)) {
          pending.remove(part);
          System.out.printf(
              Locale.ROOT,
              "  %-14s ready after %.1f s%n",
              part.name(),
              (System.nanoTime() - from) / 1e9);
        } else if (!part.process().isAlive()) {
          throw failed(part, "ended with exit status " + part.process().exitValue());
        }
      }
      if (!pending.isEmpty() && System.nanoTime() - from > patience.toNanos()) {
        throw failed(pending.getFirst(), "is not ready after " + patience.toSeconds() + " s");
      }
      Ending.pause(100);
    }
  }

  private boolean isReady(Started part) {
    return part.name().equals(StackRecord.BACKENDS)
        ? Readiness.ofBackends(checkout, part.process().pid())
        : Readiness.ofService(part.name(), ports);
  }

  private static Refusal failed(Started part, String what) {
    String tail = LogTail.of(part.log());
    String hint =
        tail.contains("FlywayValidateException")
            ? "%nIts data are of another version: ./portal up --fresh begins anew.".formatted()
            : "";
    return new Refusal(
        "%s %s; all is stopped again. The end of its log:%n%s%nAll of it: %s%s"
            .formatted(part.name(), what, tail, part.log(), hint));
  }

  /** Stops all that was started; safe to call twice. */
  public void stop() {
    synchronized (this) {
      if (ending) {
        return;
      }
      ending = true;
    }
    if (!records.isEmpty()) {
      System.out.println("stopping");
    }
    Leftovers.end(checkout, record("stopping"));
  }

  private synchronized void write(String phase) {
    if (!ending) {
      record(phase).write(checkout);
    }
  }

  private StackRecord record(String phase) {
    ProcessHandle self = ProcessHandle.current();
    Optional<String> line = self.info().commandLine();
    String mark = line.isPresent() ? "com.motionmavericks.portal.stack.Portal" : "";
    return new StackRecord(
        phase, ProcessRecord.of("supervisor", self, mark), ports, List.copyOf(records));
  }
}
