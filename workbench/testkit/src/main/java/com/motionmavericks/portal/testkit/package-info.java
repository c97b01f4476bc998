/** What the services' tests share: tokens of the real issuer, neighbours, stored traces. */
@NullMarked
package com.motionmavericks.portal.testkit;

import org.jspecify.annotations.NullMarked;
