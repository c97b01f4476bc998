package com.motionmavericks.portal.projects;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProjectRepeatApiIT extends ProjectRepeatApi {}
