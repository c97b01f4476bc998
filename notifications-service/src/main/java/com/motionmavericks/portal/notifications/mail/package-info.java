/** Mails that other services want sent, and whose content is secret. */
@NullMarked
package com.motionmavericks.portal.notifications.mail;

import org.jspecify.annotations.NullMarked;
