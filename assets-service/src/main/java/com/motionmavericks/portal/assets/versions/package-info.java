/** What was uploaded of one video, one after the other. */
@NullMarked
package com.motionmavericks.portal.assets.versions;

import org.jspecify.annotations.NullMarked;
