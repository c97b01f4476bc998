package com.motionmavericks.portal.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.testkit.Tokens;
import com.motionmavericks.portal.testkit.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sweep of uploads; run against the code and against the built artifact. */
@QuarkusTestResource(NoTicks.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class SweepApi {
  @Test
  void sweepsUntilNothingMovesAndShowsItsTrace() {
    Response run = given().auth().oauth2(Tokens.ofOperator()).post("/jobs/asset-upload-sweep/runs");

    run.then().statusCode(200).body("status", equalTo("succeeded")).body("handled", equalTo(6));
    List<JsonNode> trace = Traces.await(run.path("trace_id"), Traces.has("job.asset_upload.sweep"));
    JsonNode job = Traces.named(trace, "job.asset_upload.sweep");
    assertThat(job.required("attributes").required("uploads_settled").asLong()).isEqualTo(6);
    assertThat(trace)
        .filteredOn(span -> span.required("name").asText().equals("POST /internal/assets/sweep"))
        .hasSize(2)
        .allMatch(span -> span.required("parent_span_id").equals(job.required("span_id")));
  }
}
