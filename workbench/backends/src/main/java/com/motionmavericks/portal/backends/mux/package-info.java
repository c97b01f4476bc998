/** A stand-in for Mux Video: direct uploads, assets and signed webhooks. */
@NullMarked
package com.motionmavericks.portal.backends.mux;

import org.jspecify.annotations.NullMarked;
