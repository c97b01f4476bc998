/** Export requests as a receiver got them. */
@NullMarked
package com.motionmavericks.portal.conformance.otlp;

import org.jspecify.annotations.NullMarked;
