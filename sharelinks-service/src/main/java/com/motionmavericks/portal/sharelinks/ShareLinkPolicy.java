package com.motionmavericks.portal.sharelinks;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Who may what with share links, see {@link Policy}; whoever opens one needs no right. Whose a
 * project is, the projects service knows.
 */
public final class ShareLinkPolicy {
  public static final String LIST_SHARE_LINKS = "listShareLinks";
  public static final String GET_SHARE_LINK = "getShareLink";
  public static final String CREATE_SHARE_LINK = "createShareLink";
  public static final String EXTEND_SHARE_LINK = "extendShareLink";
  public static final String REVOKE_SHARE_LINK = "revokeShareLink";
  public static final String TELL_SHARE_LINK_JOURNEY = "tellShareLinkJourney";
  public static final String EXPLAIN_REFUSAL = "explainRefusal";
  public static final String REMOVE_EXPIRED_SHARE_TOKENS = "removeExpiredShareTokens";
  public static final String REMIND_OF_EXPIRING_SHARE_LINKS = "remindOfExpiringShareLinks";

  private static final String TABLE =
      """
      action                     admin  producer artist client service
      listShareLinks             tenant tenant   -      -      -
      getShareLink               tenant tenant   -      -      -
      createShareLink            tenant tenant   -      -      -
      extendShareLink            tenant tenant   -      -      -
      revokeShareLink            tenant tenant   -      -      -
      tellShareLinkJourney       tenant tenant   -      -      -
      explainRefusal             tenant tenant   -      -      -
      removeExpiredShareTokens   -      -        -      -      scheduler-service
      remindOfExpiringShareLinks -      -        -      -      scheduler-service
      """;

  private ShareLinkPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
