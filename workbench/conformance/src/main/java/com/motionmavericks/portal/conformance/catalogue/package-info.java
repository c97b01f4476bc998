/** The page of status codes and problems, made from the committed descriptions of the APIs. */
@NullMarked
package com.motionmavericks.portal.conformance.catalogue;

import org.jspecify.annotations.NullMarked;
