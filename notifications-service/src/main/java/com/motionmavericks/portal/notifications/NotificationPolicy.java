package com.motionmavericks.portal.notifications;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Who may what with notifications, see {@link Policy}: everybody reads their own, and who runs a
 * tenant why somebody was not told.
 */
public final class NotificationPolicy {
  public static final String LIST_NOTIFICATIONS = "listNotifications";
  public static final String LIST_DELIVERIES = "listDeliveries";
  public static final String GET_DELIVERY = "getDelivery";
  public static final String RETRY_DELIVERY = "retryDelivery";
  public static final String SEND_MAIL = "sendMail";
  public static final String GET_MAIL = "getMail";
  public static final String GET_NOTIFICATION = "getNotification";
  public static final String READ_NOTIFICATION = "readNotification";
  public static final String READ_NOTIFICATIONS = "readNotifications";
  public static final String GET_PREFERENCES = "getPreferences";
  public static final String SET_PREFERENCES = "setPreferences";

  private static final String TABLE =
      """
      action            admin  producer artist client service
      listNotifications own    own      own    own    -
      getNotification   tenant tenant   own    own    -
      readNotification  own    own      own    own    -
      readNotifications own    own      own    own    -
      getPreferences    own    own      own    own    -
      setPreferences    own    own      own    own    -
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
