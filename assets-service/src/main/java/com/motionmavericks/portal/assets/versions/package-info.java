/** Which versions of assets a milestone shows. */
@NullMarked
package com.motionmavericks.portal.assets.versions;

import org.jspecify.annotations.NullMarked;
