/** Mails that nobody wants any more. */
@NullMarked
package com.motionmavericks.portal.notifications.unsubscribe;

import org.jspecify.annotations.NullMarked;
