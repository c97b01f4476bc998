/** One embedded PostgreSQL with a database for each service. */
@NullMarked
package com.motionmavericks.portal.backends.postgres;

import org.jspecify.annotations.NullMarked;
