/** Tests of what {@code deploy/} installs. */
@NullMarked
package com.motionmavericks.portal.chart;

import org.jspecify.annotations.NullMarked;
