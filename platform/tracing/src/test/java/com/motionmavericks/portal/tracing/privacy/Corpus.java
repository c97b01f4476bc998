package com.motionmavericks.portal.tracing.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values as telemetry meets them, private and harmless, the same ones in each run. */
final class Corpus {

  /**
   * @param text as it stands in a log line or attribute
   * @param secret the part of it that must not be found afterwards
   */
  record Private(String kind, String text, String secret) {}

  record Harmless(String kind, String text) {}

  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String ALPHANUMERIC = BASE64URL.substring(0, 62);
  private static final List<String> WORDS =
      List.of("mila", "otto", "river", "studio", "teaser", "north", "kiosk", "amber", "delta");
  private static final List<String> SENTENCES =
      List.of("%s", "not delivered to %s, again", "(%s)", "{\"detail\":\"%s\"}", "a\n%s\nb");

  private final Random random = new Random(20250919);

  List<Private> secrets(int ofEach) {
    List<Private> all = new ArrayList<>();
    add(all, ofEach, "mail", this::mail);
    add(all, ofEach, "encoded mail", () -> mail().replace("@", "%40"));
    add(all, ofEach, "share token", () -> token(43));
    add(all, ofEach, "JWT", this::jwt);
    add(all, ofEach, "IPv4", this::ipv4);
    add(all, ofEach, "IPv6", this::ipv6);
    add(all, ofEach, "card", this::card);
    add(all, ofEach, "phone", () -> "+49 30 " + (10_000_000 + random.nextInt(80_000_000)));
    around(all, ofEach, "share path", secret -> "/s/" + secret, () -> token(20));
    around(all, ofEach, "unsubscribe path", s -> "/unsubscribe/" + s + "/x", () -> token(64));
    around(all, ofEach, "bearer", secret -> "Bearer " + secret, () -> "1" + token(24));
    around(all, ofEach, "basic", s -> "authorization: Basic " + s, () -> base64(mail()));
    around(all, ofEach, "cookie", s -> "Cookie: theme=dark; q=" + s, () -> token(16));
    around(all, ofEach, "password", secret -> "password=" + secret, this::word);
    around(all, ofEach, "passphrase", s -> "\"passphrase\": \"" + s, () -> word() + " " + word());
    around(all, ofEach, "nested JSON", s -> "{\\\"client_secret\\\":\\\"" + s, this::word);
    around(all, ofEach, "signed URL", this::signed, () -> token(30));
    around(all, ofEach, "user in URL", s -> "redis://app:" + s + "@cache:6379/0", this::word);
    around(all, ofEach, "relative query", s -> "/projects?title=" + s, this::word);
    around(all, ofEach, "vendor's key", s -> "re_" + s, () -> token(24).replace('-', 'x'));
    return all;
  }

  List<Harmless> harmless(int ofEach) {
    List<Harmless> all = new ArrayList<>();
    keep(all, ofEach, "UUID", () -> uuid().toString());
    keep(all, ofEach, "trace id", () -> hex(32));
    keep(all, ofEach, "traceparent", () -> "00-" + hex(32) + "-" + hex(16) + "-01");
    keep(all, ofEach, "digest", () -> "sha256:" + hex(64));
    keep(all, ofEach, "version", () -> random.nextInt(30) + "." + random.nextInt(99) + ".1.Final");
    keep(all, ofEach, "short version", () -> random.nextInt(30) + "." + random.nextInt(9) + ".0");
    keep(all, ofEach, "Mux id", () -> alphanumeric(44 + random.nextInt(6)));
    keep(all, ofEach, "short Mux id", () -> alphanumeric(33 + random.nextInt(9)));
    keep(all, ofEach, "time", () -> Instant.ofEpochMilli(random.nextLong(1L << 41)).toString());
    keep(all, ofEach, "clock", () -> "at 12:30:" + (10 + random.nextInt(49)));
    keep(all, ofEach, "class", this::className);
    keep(all, ofEach, "frame", () -> className() + ".run(" + word() + ".java:17)");
    keep(all, ofEach, "identity", () -> className() + "@" + hex(8));
    keep(all, ofEach, "route", () -> "GET /" + word() + "s/{id}/members/{user_id}");
    keep(all, ofEach, "door", () -> "GET /s/{token}");
    keep(all, ofEach, "number", () -> Long.toString(random.nextLong(1L << 62)));
    keep(all, ofEach, "epoch", () -> Long.toString(1_700_000_000_000_000_000L + random.nextInt()));
    keep(all, ofEach, "span", () -> "job.share_token.cleanup");
    keep(all, ofEach, "SQL", () -> "SELECT id, token_hash FROM " + word() + " WHERE id = $1");
    keep(all, ofEach, "stream", () -> "send portal.events." + word() + "-service");
    keep(all, ofEach, "constant", () -> "SHARE_TOKEN_" + word().toUpperCase(Locale.ROOT));
    keep(all, ofEach, "long name", () -> "WholeTraceOfTheMilestoneJourneyIsStoredTest");
    keep(all, ofEach, "long words", () -> "a-name-of-forty-three-characters-with-words");
    keep(all, ofEach, "media type", () -> "application/problem+json; charset=utf-8");
    keep(all, ofEach, "host", () -> "http://" + word() + ":8081/projects/" + uuid());
    keep(all, ofEach, "count", () -> "tokens_removed=" + random.nextInt(5000));
    keep(all, ofEach, "sentence", () -> "Something that this needs cannot be reached, try again.");
    return all;
  }

  private void add(List<Private> all, int count, String kind, Supplier<String> secrets) {
    around(all, count, kind, Function.identity(), secrets);
  }

  private void around(
      List<Private> all,
      int count,
      String kind,
      Function<String, String> form,
      Supplier<String> secrets) {
    for (int i = 0; i < count; i++) {
      String secret = secrets.get();
      String sentence = SENTENCES.get(i % SENTENCES.size());
      all.add(new Private(kind, sentence.replace("%s", form.apply(secret)), secret));
    }
  }

  private static void keep(List<Harmless> all, int count, String kind, Supplier<String> values) {
    for (int i = 0; i < count; i++) {
      String sentence = SENTENCES.get(i % SENTENCES.size());
      all.add(new Harmless(kind, sentence.replace("%s", values.get())));
    }
  }

  private String mail() {
    return word()
        + List.of(".", "+", "_", "").get(random.nextInt(4))
        + token(5).replace("-", "x")
        + "@"
        + word()
        + List.of(".example", ".co.uk", "-x.studio").get(random.nextInt(3));
  }

  private String jwt() {
    return "eyJ" + token(30) + "." + token(80) + "." + token(43);
  }

  private String ipv4() {
    return random.nextInt(10) == 0
        ? "127.0.0.1"
        : random.nextInt(256) + "." + octet() + "." + octet() + "." + octet();
  }

  private int octet() {
    return random.nextInt(256);
  }

  private String ipv6() {
    return switch (random.nextInt(4)) {
      case 0 -> "::1";
      case 1 -> "2001:db8::" + hex(4) + ":" + hex(3);
      case 2 -> "fe80::" + hex(4) + ":" + hex(4) + "%eth0";
      default -> String.join(":", hex(4), hex(4), hex(4), hex(4), hex(4), hex(4), hex(4), hex(4));
    };
  }

  /** With the check digit that makes it one. */
  private String card() {
    String digits = List.of("4", "51", "36").get(random.nextInt(2));
    while (digits.length() < 15) {
      digits += random.nextInt(10);
    }
    for (int check = 0; check < 10; check++) {
      if (Cards.isCard(digits + check)) {
        digits += check;
        break;
      }
    }
    String separator = List.of("", " ", "-").get(random.nextInt(3));
    return String.join(
        separator,
        digits.substring(0, 4),
        digits.substring(4, 8),
        digits.substring(8, 12),
        digits.substring(12));
  }

  private String signed(String secret) {
    return "https://stream.example/" + word() + ".m3u8?token=" + secret;
  }

  private String className() {
    return "com.motionmavericks.portal." + word() + ".ShareTokenCleanup";
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size())) + (char) ('a' + random.nextInt(26)) + "q";
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String token(int length) {
    return pick(BASE64URL, length);
  }

  private String alphanumeric(int length) {
    return pick(ALPHANUMERIC, length);
  }

  private String hex(int length) {
    return pick("0123456789abcdef", length);
  }

  private String pick(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
