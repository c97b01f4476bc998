package com.motionmavericks.portal.tracing.privacy;

/** Tells card numbers (ISO/IEC 7812) from other long numbers: by issuer, length and check digit. */
final class Cards {
  private Cards() {}

  static boolean isCard(String text) {
    String digits = text.replaceAll("[ -]", "");
    return hasIssuersLength(digits) && checks(digits);
  }

  private static boolean hasIssuersLength(String digits) {
    int length = digits.length();
    return switch (digits.charAt(0)) {
      case '2', '5' -> length == 16;
      case '3' -> length >= 14 && length <= 16;
      case '4' -> length == 13 || length == 16 || length == 19;
      default -> length >= 16 && length <= 19;
    };
  }

  /** The Luhn check. */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
