package com.motionmavericks.portal.projects;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/**
 * The same against the built artifact: the fast-jar, or the native binary under {@code -Dnative}.
 */
@QuarkusIntegrationTest
class ProjectApiIT extends ProjectApi {}
