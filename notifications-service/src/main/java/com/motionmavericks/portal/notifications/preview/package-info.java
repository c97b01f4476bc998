/** What mails look like, in dev mode. */
@NullMarked
package com.motionmavericks.portal.notifications.preview;

import org.jspecify.annotations.NullMarked;
