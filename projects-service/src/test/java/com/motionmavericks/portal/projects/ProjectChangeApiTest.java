package com.motionmavericks.portal.projects;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProjectChangeApiTest extends ProjectChangeApi {}
