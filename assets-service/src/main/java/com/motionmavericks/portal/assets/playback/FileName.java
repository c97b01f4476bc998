package com.motionmavericks.portal.assets.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** What a download is called where it arrives. */
final class FileName {
  private static final int LONGEST = 80;

  /** Everything that a file system or a header might read as something else. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private FileName() {}

  /** Of title and version, as a value in a query. */
  static String of(String title, int version) {
    String safe = UNSAFE.matcher(title).replaceAll("-");
    int end = safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length())));
    return URLEncoder.encode(safe.substring(0, end) + "-v" + version, UTF_8);
  }
}
