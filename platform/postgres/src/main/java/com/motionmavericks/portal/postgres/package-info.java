/** Connections to PostgreSQL. */
@NullMarked
package com.motionmavericks.portal.postgres;

import org.jspecify.annotations.NullMarked;
