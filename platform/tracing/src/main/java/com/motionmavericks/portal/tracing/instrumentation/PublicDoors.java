package com.motionmavericks.portal.tracing.instrumentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paths that anybody may call. Each of their requests starts a trace of its own and links to
 * the traceparent that the stranger sent, for a stranger must not choose our trace ids. Their paths
 * carry capabilities (share and unsubscribe tokens), so spans show the door and not the path.
 */
public final class PublicDoors {
  private static final List<Door> DOORS =
      List.of(
          new Door("/s/", "/s/{token}"),
          new Door("/webhooks/", null),
          new Door("/unsubscribe/", "/unsubscribe/{token}"));

  /** What may be seen of the paths behind it; null: all. */
  private record Door(String prefix, @Nullable String shown) {}

  private PublicDoors() {}

  /** Does this path, or URI, lead through one of them? */
  public static boolean isPublic(String uri) {
    return shown(uri) != null;
  }

  /**
   * The path as it may be shown, where it leads through one of them: of those with tokens, only the
   * door. Null where it does not.
   */
  static @Nullable String shown(String uri) {
    String path = plain(uri);
    for (Door door : DOORS) {
      if (path.startsWith(door.prefix())) {
        return door.shown() == null ? uri : door.shown();
      }
    }
    return null;
  }

  /**
   * The path that the router will see: it takes {@code //s/x}, {@code /a/../s/x}, {@code /s;v=1/x}
   * and {@code /%73/x} for {@code /s/x}, so a misspelt secret is a secret too.
   */
  private static String plain(String uri) {
    boolean odd = !uri.startsWith("/");
    int end = 0;
    // Asked for each request, of which nearly all are plain: one look at each character.
    for (char before = 0; end < uri.length(); end++) {
      char here = uri.charAt(end);
      if (here == '?' || here == '#') {
        break;
      }
      odd |= here == '%' || here == ';' || (before == '/' && (here == '/' || here == '.'));
      before = here;
    }
    String path = uri.substring(0, end);
    if (odd) {
      return normalized(path);
    }
    return end > 1 && path.indexOf('/', 1) < 0 ? path + "/" : path;
  }

  private static String normalized(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      String name = decoded(segment.split(";", 2)[0]);
      if (name.equals("..")) {
        segments.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        segments.addLast(name);
      }
    }
    return "/" + String.join("/", segments) + (segments.size() == 1 ? "/" : "");
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
