/** Forgetting somebody. */
@NullMarked
package com.motionmavericks.portal.notifications.person;

import org.jspecify.annotations.NullMarked;
