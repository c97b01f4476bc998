package com.motionmavericks.portal.projects;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProjectChangeApiIT extends ProjectChangeApi {}
