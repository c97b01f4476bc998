/** Where videos are watched, by addresses that only work for a while. */
@NullMarked
package com.motionmavericks.portal.assets.playback;

import org.jspecify.annotations.NullMarked;
