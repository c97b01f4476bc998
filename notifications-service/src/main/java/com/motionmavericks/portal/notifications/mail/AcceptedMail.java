package com.motionmavericks.portal.notifications.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A mail that will be sent. */
@RegisterForReflection
public record AcceptedMail(UUID id) {}
