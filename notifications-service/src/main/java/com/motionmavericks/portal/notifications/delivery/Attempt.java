package com.motionmavericks.portal.notifications.delivery;

import com.motionmavericks.portal.notifications.Notification;
import java.util.Optional;

/**
 * A notification whose mail is due, leased to us.
 *
 * @param number from 1
 * @param payload what the first attempt sent; the same bytes go out again, for Resend takes another
 *     body under the same key for a mistake
 */
record Attempt(Notification notification, int number, Optional<String> payload) {}
