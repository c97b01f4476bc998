/** What share links show of assets. */
@NullMarked
package com.motionmavericks.portal.assets.sharing;

import org.jspecify.annotations.NullMarked;
