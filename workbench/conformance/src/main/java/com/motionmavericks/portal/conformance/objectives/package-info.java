/** What the journeys promise, and the alerts and the page that are made of it. */
@NullMarked
package com.motionmavericks.portal.conformance.objectives;

import org.jspecify.annotations.NullMarked;
