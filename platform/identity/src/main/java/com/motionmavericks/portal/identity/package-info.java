/** Who calls: tenant, user and role, from the token. */
@NullMarked
package com.motionmavericks.portal.identity;

import org.jspecify.annotations.NullMarked;
