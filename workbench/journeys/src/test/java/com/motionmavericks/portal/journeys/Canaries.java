package com.motionmavericks.portal.journeys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Distinct private values, and where each was planted. */
final class Canaries {
  /** Nothing else holds it, so a value that got out is found by it however it was cut. */
  static final String MARK = "qxzcanary";

  private final Map<String, String> planted = new LinkedHashMap<>();
  private final List<UUID> harmless = new ArrayList<>();
  private final Random random = new Random(20250919);

  /** A word, as it may stand in a path, a header or a field. */
  String word(String entrance) {
    return plant(entrance, MARK + random.nextInt(100, 1000) + "n" + planted.size());
  }

  String mail(String entrance) {
    return plant(entrance, MARK + "." + planted.size() + "@studio.example");
  }

  /** 43 characters, as a share token. */
  String token(String entrance) {
    String text = MARK + "-" + planted.size() + "-Ab1_".repeat(9);
    return plant(entrance, text.substring(0, 43));
  }

  String jwt(String entrance) {
    String claims = "{\"sub\":\"" + MARK + planted.size() + "\"}";
    return plant(entrance, "eyJhbGciOiJSUzI1NiJ9." + base64(claims) + "." + token(entrance));
  }

  String address(String entrance) {
    return plant(entrance, "203.0." + (planted.size() / 250) + "." + (1 + planted.size() % 250));
  }

  String card(String entrance) {
    return plant(entrance, "4000%08d%04d".formatted(planted.size(), random.nextInt(10_000)));
  }

  /** A secret that the suite made itself. */
  String given(String entrance, String secret) {
    return plant(entrance, secret);
  }

  /** An id of our form: harmless, and to be found. */
  UUID id() {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    harmless.add(id);
    return id;
  }

  private String plant(String entrance, String value) {
    planted.put(value, entrance);
    return value;
  }

  /** By value, the entrance. */
  Map<String, String> planted() {
    return planted;
  }

  List<UUID> harmless() {
    return harmless;
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
