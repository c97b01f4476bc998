package com.motionmavericks.portal.tracing.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a secret looks like and what is shown for it. The patterns do not backtrack over what they
 * took, so a long text costs no more than its length.
 */
final class Rules {

  /**
   * @param signs one of them has to be there (see {@link Signs})
   * @param shown for a match; the match itself where it is harmless
   */
  private record Rule(int signs, Pattern secret, Function<MatchResult, String> shown) {
    String apply(String text) {
      Matcher found = secret.matcher(text);
      return found.find()
          ? found.replaceAll(match -> Matcher.quoteReplacement(shown.apply(match)))
          : text;
    }
  }

  /** Keys whose values are secret, also as the end of a longer key. */
  private static final String KEY =
      "(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key"
          + "|credentials?|signature|sig|session(?:[-_ ]?id)?|sid)";

  /** Between key and value, also in JSON and in JSON inside of JSON. */
  private static final String IS = "\\\\*+[\"']?\\s{0,3}+[=:]\\s{0,3}+";

  private static final String QUOTED =
      "\"(?:[^\"\\\\]|\\\\.)*+\"?|\\\\++\"(?:[^\"\\\\]|\\\\++[^\"\\\\])*+\\\\*+\"?|'[^']*+'?";

  /** The order matters: a rule may hide what a later one would only half see. */
  private static final List<Rule> ALL =
      List.of(
          rule(Signs.URL, "(?<=://)[^\\s/?#@\"'<>]++@", "{credential}@"),
          rule(
              Signs.KEYED,
              "((?:authorization|cookie2?)" + IS + ")(?!\\{)(?:" + QUOTED + "|[^\\r\\n\"']++)",
              "{secret}"),
          rule(Signs.QUERY, "(?<=[\\w/}%.:-])\\?[^\\s\"'<>|]++", "?{query}"),
          rule(Signs.JWT, "eyJ[\\w-]{5,}+\\.[\\w-]++(?:\\.[\\w-]*+)?+", "{token}"),
          rule(
              Signs.SCHEME,
              "(\\b(?:bearer|basic)\\s{1,3}+)(?=[a-z]*+[^a-z\\s.,;:])[\\w.~+/=-]{6,}+",
              0,
              "{token}"),
          rule(
              Signs.KEYED,
              "(" + KEY + IS + ")(?!\\{)(?:" + QUOTED + "|[^\\r\\n\"',;&)}\\]]++)",
              "{secret}"),
          rule(Signs.DOOR, "(/(?:s|unsubscribe)/)(?!\\{)[^\\s/?#\"'<>,;)\\]]++", 0, "{token}"),
          rule(Signs.PREFIXED, "\\b(?:whsec|re)_[\\w+/=]{8,}+", 0, "{token}"),
          new Rule(
              Signs.LONG_RUN,
              Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])"),
              run -> isRandom(run.group()) ? "{token}" : run.group()),
          rule(
              Signs.AT,
              "(?:\"[^\"\\s]++\"|(?:[^\\s@\"'<>()\\[\\]{},;:=/\\\\?&|%]|%(?!40))++)(?:@|%40)"
                  + "(?:(?:[\\w-]++\\.)++[\\p{L}][\\w-]++|localhost|\\[[^\\]\\s]++])",
              UNICODE_CHARACTER_CLASS,
              "{mail}"),
          new Rule(
              Signs.IPV6,
              Pattern.compile(
                  "(?<![\\w:.])(?:[0-9a-f]{0,4}+:){2,7}+[0-9a-f]{0,4}+(?:(?<=:\\d{1,3})(?:\\.\\d{1,3}){3})?"
                      + "(?:%\\w++)?(?![\\w:])",
                  CASE_INSENSITIVE),
              match -> isAddress(match.group()) ? "{ip}" : match.group()),
          rule(
              Signs.IPV4,
              "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
                  + "(?!\\.?\\w)",
              0,
              "{ip}"),
          new Rule(
              Signs.CARD,
              Pattern.compile("(?<![\\w.-])[2-6](?:[ -]?\\d){12,18}(?![\\w-])"),
              match -> Cards.isCard(match.group()) ? "{card}" : match.group()),
          rule(Signs.PHONE, "(?<![\\w+])\\+\\d(?:[ ().-]{0,2}\\d){7,14}(?!\\w)", 0, "{phone}"));

  private Rules() {}

  static String apply(String text, int signs) {
    String scrubbed = text;
    for (Rule rule : ALL) {
      if ((rule.signs() & signs) != 0) {
        scrubbed = rule.apply(scrubbed);
      }
    }
    return scrubbed;
  }

  private static Rule rule(int signs, String secret, String placeholder) {
    return rule(signs, secret, 0, placeholder);
  }

  /** What the first group holds stays before the placeholder. */
  private static Rule rule(int signs, String secret, int flags, String placeholder) {
    return new Rule(
        signs,
        Pattern.compile(secret, CASE_INSENSITIVE | flags),
        match -> match.groupCount() == 0 ? placeholder : match.group(1) + placeholder);
  }

  /**
   * Random bytes change between capitals, small letters and the rest at every second character.
   * Names of classes, constants and files may be as long, but lack capitals or small letters or
   * begin each word with one capital.
   */
  private static boolean isRandom(String run) {
    int changes = 0;
    int kinds = 0;
    boolean capitals = false;
    int before = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int kind = c >= 'A' && c <= 'Z' ? 1 : c >= 'a' && c <= 'z' ? 2 : 4;
      kinds |= kind;
      capitals |= kind == 1 && before == 1;
      changes += kind == before ? 0 : 1;
      before = kind;
    }
    return kinds == 7 ? changes >= 14 : kinds == 3 && capitals;
  }

  /** Not a time of day, and not two colons alone. */
  private static boolean isAddress(String match) {
    boolean digits = match.chars().anyMatch(c -> Character.digit(c, 16) >= 0);
    int groups = match.split(":", -1).length;
    return digits && (match.contains("::") || groups == (match.contains(".") ? 7 : 8));
  }
}
