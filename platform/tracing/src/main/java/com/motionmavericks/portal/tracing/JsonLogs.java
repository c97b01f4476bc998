package com.motionmavericks.portal.tracing;

import com.motionmavericks.portal.tracing.privacy.PrivateLines;
import com.motionmavericks.portal.tracing.privacy.ToldFailure;
import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Log lines without what callers sent, and with {@code trace_id}, {@code span_id}, {@code
 * tenant_id} and {@code service} at the top level of JSON, where log stores index them; Quarkus
 * nests its own names in {@code mdc} and cannot rename them by configuration. Set before the first
 * request and the first message can be heard; a developer's console shows all.
 */
@Singleton
final class JsonLogs {
  private final String service;
  private final boolean otlp;

  JsonLogs(
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "quarkus.otel.logs.enabled", defaultValue = "false") boolean otlp) {
    this.service = service;
    this.otlp = otlp;
  }

  void onStart(@Observes @Priority(1) StartupEvent started) {
    if (otlp) {
      throw new IllegalStateException(
          "quarkus.otel.logs.enabled: logs leave by the console only, where they are scrubbed");
    }
    replaceIn(LogManager.getLogManager().getLogger("").getHandlers());
  }

  private void replaceIn(Handler... handlers) {
    for (Handler handler : handlers) {
      Formatter given = handler.getFormatter();
      if (given instanceof JsonFormatter) {
        handler.setFormatter(new PrivateLines(new Json(service)));
      } else if (given instanceof ExtFormatter text && !(given instanceof PrivateLines)) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
          handler.setFormatter(new PrivateLines(text));
        }
      }
      if (handler instanceof ExtHandler nested) {
        replaceIn(nested.getHandlers());
      }
    }
  }

  /** Expects lines of {@link PrivateLines}. */
  static final class Json extends JsonFormatter {
    private final String service;

    Json(String service) {
      this.service = service;
      setExcludedKeys(Set.of("mdc", "ndc", "loggerClassName", "processName", "processId"));
    }

    @Override
    protected void after(Generator generator, ExtLogRecord line) throws Exception {
      generator.add("service", service);
      add(generator, "trace_id", line.getMdc("traceId"));
      add(generator, "span_id", line.getMdc("spanId"));
      add(generator, LogFields.TENANT_ID, line.getMdc(LogFields.TENANT_ID));
      if (line.getThrown() instanceof ToldFailure failure) {
        exception(generator, failure);
      }
    }

    /** Ours are written in {@link #after}: the original would name the class that tells. */
    @Override
    protected boolean isDetailedExceptionOutputType() {
      return false;
    }

    private static void add(Generator generator, String key, @Nullable String value)
        throws Exception {
      if (value != null && !value.isEmpty()) {
        generator.add(key, value);
      }
    }

    /** In the layout of {@link JsonFormatter}. */
    private static void exception(Generator generator, ToldFailure failure) throws Exception {
      generator.startObject("exception");
      generator.add("exceptionType", failure.type());
      add(generator, "message", failure.getMessage());
      generator.startArray("frames");
      for (StackTraceElement frame : failure.getStackTrace()) {
        generator.startObject(null);
        generator.add("class", frame.getClassName());
        generator.add("method", frame.getMethodName());
        generator.add("line", frame.getLineNumber());
        generator.endObject();
      }
      generator.endArray();
      if (failure.getCause() instanceof ToldFailure cause) {
        generator.startObject("causedBy");
        exception(generator, cause);
        generator.endObject();
      }
      generator.endObject();
    }
  }
}
