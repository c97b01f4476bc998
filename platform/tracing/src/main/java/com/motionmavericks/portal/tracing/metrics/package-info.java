/** Our own histograms, and exemplars that lead to traces which are kept. */
@NullMarked
package com.motionmavericks.portal.tracing.metrics;

import org.jspecify.annotations.NullMarked;
