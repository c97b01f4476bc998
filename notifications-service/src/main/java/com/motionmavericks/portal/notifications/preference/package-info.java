/** How people want to be told. */
@NullMarked
package com.motionmavericks.portal.notifications.preference;

import org.jspecify.annotations.NullMarked;
