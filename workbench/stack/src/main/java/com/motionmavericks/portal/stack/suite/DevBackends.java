package com.motionmavericks.portal.stack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import com.motionmavericks.portal.stack.process.ProcessRecord;
import java.util.Optional;

/** The backends that dev mode and tests of a checkout share. */
public final class DevBackends {
  private static final String MAIN = "com.motionmavericks.portal.backends.Backends";

  private DevBackends() {}

  /** What they say of themselves: what runs where. */
  static JsonNode listing(Checkout checkout) {
    return Json.read(checkout.dev().resolve("backends.json"));
  }

  /**
   * Their daemon, where it runs. Its listing tells when it was ready, not when it started; but no
   * other process has its class and this folder on its command line.
   */
  public static Optional<ProcessRecord> process(Checkout checkout) {
    String mark = MAIN + " --state " + checkout.dev();
    return ProcessHandle.of(listing(checkout).path("pid").asLong(-1))
        .filter(process -> process.info().commandLine().orElse("").contains(mark))
        .map(process -> ProcessRecord.of("dev backends", process, mark));
  }
}
