/** The trace contracts of the suite, end to end. */
@NullMarked
package com.motionmavericks.portal.journeys;

import org.jspecify.annotations.NullMarked;
