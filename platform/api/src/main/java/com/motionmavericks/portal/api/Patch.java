package com.motionmavericks.portal.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code PATCH} makes of a field (RFC 7396): absent, it stays as it is; null, it is cleared;
 * anything else takes its place.
 *
 * <p>The record of the body declares every field as {@code @Nullable Optional<…>}: null where it is
 * absent, empty where it is null. Constraints stand inside and see a cleared field as null, so
 * {@code Optional<@NotBlank String>} refuses null and blanks alike, by the field's pointer, and a
 * field without {@code @NotNull} or {@code @NotBlank} can be cleared. A null Optional is nothing to
 * be proud of, hence the suppressed warnings; but Jackson, Hibernate Validator and the description
 * of the API know what is in an Optional, and would know nothing of a type of our own.
 */
@SuppressWarnings("NullableOptional")
public final class Patch {
  /** The media type that says so; {@code application/json} means the same here. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  private Patch() {}

  /** Of a field that is always there: its constraints refuse null. */
  public static <T> T required(@Nullable Optional<T> field, T before) {
    return field == null ? before : field.orElseThrow();
  }

  /** Of a field that may be missing. */
  public static <T> @Nullable T optional(@Nullable Optional<T> field, @Nullable T before) {
    return field == null ? before : field.orElse(null);
  }

  /** Of a text that is empty where it is missing. */
  public static String text(@Nullable Optional<String> field, String before) {
    return field == null ? before : field.orElse("");
  }
}
