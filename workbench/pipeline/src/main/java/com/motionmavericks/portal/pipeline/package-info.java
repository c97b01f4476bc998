/** Plants traces before the real collector and looks at what comes out behind it. */
@NullMarked
package com.motionmavericks.portal.pipeline;

import org.jspecify.annotations.NullMarked;
