/** Which way an asset has come, and where it waits. */
@NullMarked
package com.motionmavericks.portal.assets.timeline;

import org.jspecify.annotations.NullMarked;
