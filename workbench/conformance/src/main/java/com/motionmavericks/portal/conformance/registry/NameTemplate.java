package com.motionmavericks.portal.conformance.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a span is named: words and {@code {attribute}} placeholders. Where the attribute of a later
 * placeholder is absent, the name ends before it.
 */
public record NameTemplate(String text) {
  /** Without placeholders: all its spans have this very name. */
  public boolean isLiteral() {
    return text.indexOf('{') < 0;
  }

  /**
   * The right name of a span.
   *
   * @param attribute gives the value of a key, empty where it is absent
   * @return empty where the attribute that the name begins with is absent
   */
  public Optional<String> name(Function<String, Optional<String>> attribute) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      Optional<String> value =
          word.startsWith("{") ? attribute.apply(key(word)) : Optional.of(word);
      if (value.isEmpty()) {
        break;
      }
      words.add(shown(word, value.get()));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }

  private static String key(String placeholder) {
    return placeholder.substring(1, placeholder.length() - 1);
  }

  /** A method that no standard knows is shown as HTTP. */
  private static String shown(String placeholder, String value) {
    return placeholder.equals("{http.request.method}") && value.equals("_OTHER") ? "HTTP" : value;
  }
}
