/** The conventions of every HTTP API of the suite: JSON, ids, lists. */
@NullMarked
package com.motionmavericks.portal.api;

import org.jspecify.annotations.NullMarked;
