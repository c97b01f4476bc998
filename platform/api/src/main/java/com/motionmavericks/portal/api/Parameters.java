package com.motionmavericks.portal.api;

import com.motionmavericks.portal.problems.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads ids and closed sets of words from paths and queries. */
public final class Parameters {
  private static final int UUID_LENGTH = 36;

  private Parameters() {}

  /**
   * An id in a path. One that is malformed leads to nothing, as one that is unknown.
   *
   * @throws Problem 404
   */
  public static UUID pathId(String text) {
    return uuid(text).orElseThrow(() -> Problem.notFound("There is nothing with this id."));
  }

  /**
   * A text in a path. One that cannot be kept leads to nothing, as one that is unknown.
   *
   * @throws Problem 404
   */
  public static String pathText(String text) {
    if (StorableText.isStorable(text)) {
      return text;
    }
    throw Problem.notFound("There is nothing with this name.");
  }

  /**
   * An id in a query.
   *
   * @throws Problem 400 where it is absent or malformed
   */
  public static UUID queryId(String name, @Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(Parameters::uuid)
        .orElseThrow(() -> Problem.invalid(name, "required, a UUID"));
  }

  /**
   * Ids of a query parameter that is repeated.
   *
   * @throws Problem 400 where there is none, one is malformed, or there are more than a page holds
   */
  public static List<UUID> queryIds(String name, List<String> texts) {
    if (texts.isEmpty() || texts.size() > Limit.MAX) {
      throw Problem.invalid(name, "repeat it 1 to " + Limit.MAX + " times");
    }
    return texts.stream().map(text -> queryId(name, text)).toList();
  }

  /** In its one canonical form: Java takes {@code 1-1-1-1-1} for one as well. */
  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> text.length() == UUID_LENGTH);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * One word of a closed set, in lower case.
   *
   * @return empty where it is absent
   * @throws Problem 400 where it is none of them
   */
  public static <E extends Enum<E>> Optional<E> oneOf(
      Class<E> words, String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(word);
      }
    }
    String known =
        Arrays.stream(words.getEnumConstants())
            .map(word -> word.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw Problem.invalid(name, "one of " + known);
  }

  /**
   * Yes or no; where it is absent, no.
   *
   * @throws Problem 400 where it is neither
   */
  public static boolean flag(String name, @Nullable String text) {
    if (text == null || text.isEmpty() || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Problem.invalid(name, "true or false");
  }

  /**
   * For a list that has one order: it may be named, and nothing else may.
   *
   * @throws Problem 400 where another one is asked for
   */
  public static void onlyOrder(String order, @Nullable String sort) {
    if (sort != null && !sort.isEmpty() && !sort.equals(order)) {
      throw Problem.invalid("sort", "this list is sorted by " + order);
    }
  }

  /**
   * What a caller searches for, as a pattern for {@code ILIKE}: found anywhere, in any case, taken
   * literally.
   *
   * @return empty where nothing is searched for
   */
  public static Optional<String> search(@Nullable String q) {
    return Optional.ofNullable(q)
        .filter(text -> !text.isBlank())
        .map(text -> text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
        .map(text -> "%" + text + "%");
  }
}
