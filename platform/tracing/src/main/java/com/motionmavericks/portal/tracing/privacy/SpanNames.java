package com.motionmavericks.portal.tracing.privacy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of spans as routes, statements and the taxonomy give them. An HTTP span is named by its
 * method and route; a name that is neither that nor shaped like one of ours gives way to its kind.
 */
final class SpanNames {
  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

  static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");

  private static final int LONGEST = 128;

  private SpanNames() {}

  /** The same string where nothing has to go. */
  static String reduce(SpanKind kind, String name, Attributes attributes) {
    String method = attributes.get(METHOD);
    if (method == null) {
      return ours(name) ? Scrubber.scrub(name) : kind.name().toLowerCase(Locale.ROOT);
    }
    String shown = isKnown(method) ? method : "HTTP";
    String target = kind == SpanKind.SERVER ? attributes.get(ROUTE) : template(name);
    if (target == null) {
      return name.equals(shown) ? name : shown;
    }
    return is(name, shown, target) ? name : shown + " " + target;
  }

  /** The path template by which a REST client names its span; null where it has none. */
  static @Nullable String template(String name) {
    int space = name.indexOf(' ');
    if (space < 0 || !name.startsWith("/", space + 1)) {
      return null;
    }
    String template = name.substring(space + 1);
    return ours(template) ? Scrubber.scrub(template) : null;
  }

  private static boolean is(String name, String method, String target) {
    return name.length() == method.length() + 1 + target.length()
        && name.startsWith(method)
        && name.charAt(method.length()) == ' '
        && name.endsWith(target);
  }

  static boolean ours(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!word && " ._-/{}*,:".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isKnown(String method) {
    return switch (method) {
      case "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT" -> true;
      default -> false;
    };
  }
}
