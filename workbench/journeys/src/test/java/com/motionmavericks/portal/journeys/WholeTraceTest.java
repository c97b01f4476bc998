package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.smoke.Check;
import com.motionmavericks.portal.smoke.Journey;
import com.motionmavericks.portal.smoke.Journeys;
import com.motionmavericks.portal.smoke.Result;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every journey of the smoke leaves its whole trace. */
@ExtendWith(Suite.class)
class WholeTraceTest {
  @TestFactory
  Stream<DynamicTest> journeysLeaveTheirWholeTrace(Suite.Running suite) {
    Check check = new Check(suite.portal(), Duration.ofSeconds(30));
    return Journeys.all().stream()
        .map(journey -> DynamicTest.dynamicTest(journey.name(), () -> walk(suite, check, journey)));
  }

  private static void walk(Suite.Running suite, Check check, Journey journey) {
    Result result = check.check(journey, suite.stage());

    assertThat(result.missing()).as("missing in trace %s", result.traceId()).isEmpty();
    assertThat(result.traceId()).matches("[0-9a-f]{32}");
  }
}
