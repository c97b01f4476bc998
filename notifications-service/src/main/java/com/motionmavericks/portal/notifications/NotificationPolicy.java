package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may what with notifications, see {@link Policy}: everybody reads their own. */
public final class NotificationPolicy {
  public static final String LIST_NOTIFICATIONS = "listNotifications";
  public static final String LIST_DELIVERIES = "listDeliveries";
  public static final String GET_DELIVERY = "getDelivery";
  public static final String RETRY_DELIVERY = "retryDelivery";
  public static final String SEND_MAIL = "sendMail";
  public static final String GET_MAIL = "getMail";

  private static final String TABLE =
      """
      action            admin  producer artist client service
      listNotifications own    own      own    own    -
      listDeliveries    tenant -        -      -      -
      getDelivery       tenant -        -      -      -
      retryDelivery     tenant -        -      -      -
      sendMail          -      -        -      -      sharelinks-service
      getMail           -      -        -      -      sharelinks-service
      """;

  private NotificationPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
