package com.motionmavericks.portal.milestones;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * The same against the built artifact: the fast-jar, or the native binary under {@code -Dnative}.
 */
@QuarkusIntegrationTest
class MilestoneApiIT extends MilestoneApi {}
