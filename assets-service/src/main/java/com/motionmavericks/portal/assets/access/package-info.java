/** Who may see the project of an asset. */
@NullMarked
package com.motionmavericks.portal.assets.access;

import org.jspecify.annotations.NullMarked;
