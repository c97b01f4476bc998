package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.testkit.description.DescriptionContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ProjectsNeighbour.class) // as the others have: no start for this one alone
class DescriptionTest extends DescriptionContract {}
