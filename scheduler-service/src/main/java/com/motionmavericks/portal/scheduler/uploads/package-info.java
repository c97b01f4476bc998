/** The sweep of uploads that Mux never reported. */
@NullMarked
package com.motionmavericks.portal.scheduler.uploads;

import org.jspecify.annotations.NullMarked;
