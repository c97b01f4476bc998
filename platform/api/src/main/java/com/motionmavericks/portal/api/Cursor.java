package com.motionmavericks.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.motionmavericks.portal.problems.Problem;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort key and the id of its last row. Opaque to callers.
 *
 * @param key the sort key's text form; empty where the list is sorted by id alone
 * @param id breaks ties
 */
public record Cursor(String key, UUID id) {
  private static final char SEPARATOR = '|';

  /** A list that is sorted by id. */
  public static Cursor after(UUID id) {
    return new Cursor("", id);
  }

  /**
   * Reads a cursor that a caller sent back.
   *
   * @return empty for the first page
   * @throws Problem 400 where the cursor is none of ours
   */
  public static Optional<Cursor> decode(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int split = plain.indexOf(SEPARATOR);
      UUID id = UUID.fromString(plain.substring(0, split));
      return Optional.of(new Cursor(ours(plain.substring(split + 1)), id));
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      throw Problem.invalid("cursor", "take it from next_cursor of the page before");
    }
  }

  /** No key of ours has a sign, as years have that are beyond PostgreSQL's, nor what it refuses. */
  private static String ours(String key) {
    if (key.startsWith("+") || key.startsWith("-") || !StorableText.isStorable(key)) {
      throw new IllegalArgumentException("not a key of ours");
    }
    return key;
  }

  /**
   * The sort key in its own type.
   *
   * @throws Problem 400 where it is of a list that is sorted otherwise
   */
  public <K> K keyAs(Function<String, K> parse) {
    try {
      return parse.apply(key);
    } catch (DateTimeException | IllegalArgumentException foreign) {
      throw Problem.invalid("cursor", "it belongs to a list that is sorted otherwise");
    }
  }

  /** The id first: it holds no separator, the key may. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id.toString() + SEPARATOR + key).getBytes(UTF_8));
  }
}
