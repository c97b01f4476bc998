package com.motionmavericks.portal.tracing.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Paths and URLs without what their sender chose: literal segments of the matched route stay, and
 * UUIDs in its parameters, since our ids are UUIDs. Queries, fragments and user names vanish.
 */
final class Paths {
  /** All that is shown of a path that no route is known for. */
  static final String UNMATCHED = "/{path}";

  private static final int UUID_LENGTH = 36;

  private Paths() {}

  /**
   * The path as it may be shown.
   *
   * @param route such as {@code /projects/{id}}, or null where nothing matched
   * @return the same string where nothing has to go
   */
  static String reduce(String path, @Nullable String route) {
    if (path.equals("/") || path.equals(route)) {
      return path;
    }
    if (route == null || route.indexOf('*') >= 0) {
      return UNMATCHED;
    }
    return aligned(path, route);
  }

  /** The same for an absolute URL; its host comes from our configuration and stays. */
  static String reduceUrl(String url, @Nullable String route) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return UNMATCHED;
    }
    int begin = scheme + 3;
    int path = endOf(url, begin, "/?#");
    int end = endOf(url, path, "?#");
    String shown = path == end ? "" : url.substring(path, end);
    String reduced = shown.isEmpty() ? "" : reduce(shown, route);
    int user = url.lastIndexOf('@', path);
    int host = user < begin ? begin : user + 1;
    String authority = Scrubber.scrub(url.substring(host, path));
    if (end == url.length() && host == begin && reduced.equals(shown)) {
      return authority.length() == path - host && url.startsWith(authority, host)
          ? url
          : url.substring(0, begin) + authority + shown;
    }
    return url.substring(0, begin) + authority + reduced;
  }

  /** Segment by segment; a path that is spelt otherwise than its route shows the route. */
  private static String aligned(String path, String route) {
    StringBuilder shown = new StringBuilder(path.length());
    int at = 0;
    int in = 0;
    while (at < path.length() && in < route.length()) {
      int end = segmentEnd(path, at);
      int routeEnd = segmentEnd(route, in);
      if (!isParameter(route, in, routeEnd)) {
        if (end - at != routeEnd - in || !path.regionMatches(at, route, in, end - at)) {
          return route;
        }
        shown.append(path, at, end);
      } else if (isUuid(path, at + 1, end)) {
        shown.append(path, at, end);
      } else {
        shown.append(route, in, routeEnd);
      }
      at = end;
      in = routeEnd;
    }
    if (at < path.length() || in < route.length()) {
      return route;
    }
    return shown.length() == path.length() && path.contentEquals(shown) ? path : shown.toString();
  }

  /** Segments begin with their slash. */
  private static int segmentEnd(String path, int begin) {
    int slash = path.indexOf('/', begin + 1);
    return slash < 0 ? path.length() : slash;
  }

  private static boolean isParameter(String route, int begin, int end) {
    int brace = route.indexOf('{', begin);
    return brace >= 0 && brace < end;
  }

  static boolean isUuid(String text, int begin, int end) {
    if (end - begin != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(begin + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static int endOf(String text, int begin, String stops) {
    for (int i = begin; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
