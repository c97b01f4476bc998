/** Counts for the dashboard. */
@NullMarked
package com.motionmavericks.portal.assets.summary;

import org.jspecify.annotations.NullMarked;
