/** The way of an asset into Mux. */
@NullMarked
package com.motionmavericks.portal.assets.ingest;

import org.jspecify.annotations.NullMarked;
