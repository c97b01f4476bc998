package com.motionmavericks.portal.milestones;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Records in {@code jsonb} columns; written as text, for which statements cast them. */
@Singleton
public final class JsonColumns {
  private final ObjectMapper json;

  JsonColumns(ObjectMapper json) {
    this.json = json;
  }

  public @Nullable String write(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public <T> @Nullable T read(Row row, String column, Class<T> type) {
    Object kept = row.getValue(column);
    try {
      return kept == null ? null : json.readValue(kept.toString(), type);
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException(foreign);
    }
  }
}
