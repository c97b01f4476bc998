/** The identity provider of development: issues tokens to services and to people. */
@NullMarked
package com.motionmavericks.portal.backends.oidc;

import org.jspecify.annotations.NullMarked;
