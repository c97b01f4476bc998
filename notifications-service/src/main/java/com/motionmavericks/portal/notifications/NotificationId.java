package com.motionmavericks.portal.notifications;

import java.util.UUID;

/** Which notification; also the key by which Resend tells a repeated send. */
public record NotificationId(UUID value) {}
