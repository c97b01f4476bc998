package com.motionmavericks.portal.sharelinks.cache;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The implementation that the configuration names. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Chosen {}
