package com.motionmavericks.portal.testkit.authorisation;

import com.motionmavericks.portal.testkit.Tokens;
import java.util.Locale;

/** Who tries an operation; each is a column of the table. */
enum Person {
  ADMIN,
  PRODUCER,
  /** A member of the project. */
  ARTIST,
  /** A member of the project. */
  CLIENT,
  /** Of the tenant, but no member of the project. */
  OUTSIDE_ARTIST,
  /** Of the tenant, but no member of the project. */
  OUTSIDE_CLIENT,
  /** The admin of another tenant. */
  STRANGER,
  OPERATOR,
  /** One of the suite's services. */
  SERVICE;

  static Person ofColumn(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String token(Studio studio) {
    return switch (this) {
      case ADMIN, PRODUCER, ARTIST, CLIENT -> studio.member(word());
      case OUTSIDE_ARTIST -> studio.outsider("artist");
      case OUTSIDE_CLIENT -> studio.outsider("client");
      case STRANGER -> Tokens.of(Tokens.freshTenant(), "admin", Studio.OUTSIDER + "stranger");
      case OPERATOR -> Tokens.ofOperator();
      case SERVICE -> Tokens.ofService("scheduler-service");
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
