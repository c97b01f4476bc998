package com.motionmavericks.portal.tracing;

import java.util.List;

/**
 * The paths that anybody may call. Each of their requests starts a trace of its own and links to
 * the traceparent that the stranger sent, for a stranger must not choose our trace ids. Their paths
 * carry capabilities (share and unsubscribe tokens), so spans show the door and not the path.
 */
final class PublicDoors {
  private static final List<String> DOORS = List.of("/s/", "/webhooks/", "/unsubscribe/");

  private PublicDoors() {}

  static boolean isPublic(String path) {
    return DOORS.stream().anyMatch(path::startsWith);
  }

  /** The path as it may be shown: behind the doors with tokens, only the door. */
  static String shown(String path) {
    for (String door : DOORS) {
      if (path.startsWith(door) && !door.equals("/webhooks/")) {
        return door + "{token}";
      }
    }
    return path;
  }
}
