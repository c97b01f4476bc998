/** Calls at the distance from each other that somebody outside allows, of all replicas together. */
@NullMarked
package com.motionmavericks.portal.pace;

import org.jspecify.annotations.NullMarked;
