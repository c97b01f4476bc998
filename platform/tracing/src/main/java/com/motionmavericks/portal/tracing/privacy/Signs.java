package com.motionmavericks.portal.tracing.privacy;

import java.util.List;

/**
 * Finds in one pass over a text which {@linkplain Rules rules} are worth trying. Most texts show no
 * sign at all, and no rule costs them anything.
 */
final class Signs {
  static final int AT = 1;
  static final int URL = 1 << 1;
  static final int QUERY = 1 << 2;
  static final int DOOR = 1 << 3;
  static final int KEYED = 1 << 4;
  static final int IPV4 = 1 << 5;
  static final int IPV6 = 1 << 6;
  static final int LONG_RUN = 1 << 7;
  static final int JWT = 1 << 8;
  static final int CARD = 1 << 9;
  static final int PHONE = 1 << 10;
  static final int SCHEME = 1 << 11;
  static final int PREFIXED = 1 << 12;

  /** A share token: 32 bytes as base64url. */
  private static final int TOKEN_LENGTH = 43;

  private static final int CARD_LENGTH = 13;

  /** How the keys of {@link Rules} end, and the letters with which these end. */
  private static final List<String> SECRET_KEYS =
      List.of(
          "word",
          "wd",
          "phrase",
          "code",
          "secret",
          "token",
          "key",
          "credential",
          "credentials",
          "signature",
          "sig",
          "session",
          "sessionid",
          "session_id",
          "session-id",
          "session id",
          "sid",
          "authorization",
          "cookie",
          "cookie2");

  private static final String LAST_LETTERS = "deltynsg2DELTYNSG";

  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;
  private static final byte[] CLASSES = classes();

  private Signs() {}

  static int in(String text) {
    int signs = 0;
    int run = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = c < CLASSES.length ? CLASSES[c] : OTHER;
      if (kind == LETTER) {
        run++;
        digits = 0;
      } else if (kind == DIGIT) {
        run++;
        if (++digits == CARD_LENGTH) {
          signs |= CARD;
        }
      } else {
        run = c == '-' || c == '_' ? run + 1 : 0;
        digits = c == '-' || c == ' ' ? digits : 0;
        if (kind == MARK) {
          signs |= at(text, i, c);
        }
      }
      if (run == TOKEN_LENGTH) {
        signs |= LONG_RUN;
      }
    }
    return signs;
  }

  private static int at(String text, int i, char c) {
    return switch (c) {
      case '@' -> AT;
      case '%' -> text.startsWith("40", i + 1) ? AT : 0;
      case '?' -> i > 0 && text.charAt(i - 1) > ' ' && !text.startsWith(" ", i + 1) ? QUERY : 0;
      case '=' -> keyed(text, i);
      case ':' -> colon(text, i);
      case '.' -> dot(text, i);
      case '/' -> text.startsWith("s/", i + 1) || text.startsWith("unsubscribe/", i + 1) ? DOOR : 0;
      case '+' -> isDigit(text, i + 1) ? PHONE : 0;
      case ' ' -> after(text, i, "bearer") || after(text, i, "basic") ? SCHEME : 0;
      case '_' -> after(text, i, "whsec") || after(text, i, "re") ? PREFIXED : 0;
      default -> 0;
    };
  }

  private static int colon(String text, int i) {
    int signs = keyed(text, i) | (text.startsWith("//", i + 1) ? URL : 0);
    return text.indexOf(':', i + 1) > 0 ? signs | IPV6 : signs;
  }

  /** Does the word before this end like a key with a secret value? */
  private static int keyed(String text, int i) {
    int end = i;
    while (end > 0 && " \"'\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || LAST_LETTERS.indexOf(text.charAt(end - 1)) < 0) {
      return 0;
    }
    for (String key : SECRET_KEYS) {
      if (after(text, end, key)) {
        return KEYED;
      }
    }
    return 0;
  }

  /** Of an address of version 4, or after the head of a JWT. */
  private static int dot(String text, int i) {
    boolean number = i > 0 && isDigit(text, i - 1) && isDigit(text, i + 1);
    return (number ? IPV4 : 0) | (text.lastIndexOf("eyJ", i) >= 0 ? JWT : 0);
  }

  private static boolean after(String text, int i, String word) {
    return i >= word.length()
        && text.regionMatches(true, i - word.length(), word, 0, word.length());
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (char c = '0'; c <= '9'; c++) {
      classes[c] = DIGIT;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      classes[c] = LETTER;
      classes[Character.toUpperCase(c)] = LETTER;
    }
    for (char c : "@%?=:./+ _".toCharArray()) {
      classes[c] = MARK;
    }
    return classes;
  }
}
