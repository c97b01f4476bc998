package com.motionmavericks.portal.projects;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProjectRepeatApiTest extends ProjectRepeatApi {}
