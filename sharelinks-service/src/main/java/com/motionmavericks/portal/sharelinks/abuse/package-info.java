/** Where strangers come from, without knowing who they are, and how much of them is too much. */
@NullMarked
package com.motionmavericks.portal.sharelinks.abuse;

import org.jspecify.annotations.NullMarked;
