package com.motionmavericks.portal.tracing;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code trace_id}, {@code span_id}, {@code tenant_id} and {@code service} at the top level of
 * JSON log lines, where log stores index them; Quarkus nests its own names in {@code mdc} and
 * cannot rename them by configuration.
 */
@Singleton
final class JsonLogs {
  private final String service;

  JsonLogs(@ConfigProperty(name = "quarkus.application.name") String service) {
    this.service = service;
  }

  void onStart(@Observes @Priority(1) StartupEvent started) {
    replaceIn(LogManager.getLogManager().getLogger("").getHandlers());
  }

  private void replaceIn(Handler... handlers) {
    for (Handler handler : handlers) {
      if (handler.getFormatter() instanceof JsonFormatter) {
        handler.setFormatter(new Formatter(service));
      }
      if (handler instanceof ExtHandler nested) {
        replaceIn(nested.getHandlers());
      }
    }
  }

  static final class Formatter extends JsonFormatter {
    private final String service;

    Formatter(String service) {
      this.service = service;
      setExcludedKeys(Set.of("mdc", "ndc", "loggerClassName", "processName", "processId"));
    }

    @Override
    protected void after(Generator generator, ExtLogRecord line) throws Exception {
      generator.add("service", service);
      add(generator, "trace_id", line.getMdc("traceId"));
      add(generator, "span_id", line.getMdc("spanId"));
      add(generator, LogFields.TENANT_ID, line.getMdc(LogFields.TENANT_ID));
    }

    private static void add(Generator generator, String key, @Nullable String value)
        throws Exception {
      if (value != null && !value.isEmpty()) {
        generator.add(key, value);
      }
    }
  }
}
