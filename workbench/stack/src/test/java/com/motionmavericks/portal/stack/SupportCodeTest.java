package com.motionmavericks.portal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.stack.process.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SupportCodeTest {
  private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");
  private static final JsonNode REVOKED =
      Json.parse(
          """
          {"outcome":"revoked","reason":"Somebody revoked the link.","share_link_id":"l-1",
           "refused_at":"2030-01-01T00:00:00Z"}
          """);

  @Test
  void saysWhyAndWhereToGoOn() {
    assertThat(SupportCode.explain(REVOKED, AT))
        .contains("Somebody revoked the link. (revoked)")
        .contains("GET /share-links/l-1/journey");
  }

  @Test
  void tellsASampledTraceFromOneThatExpired() {
    assertThat(SupportCode.explain(REVOKED, AT.plus(Duration.ofDays(6)))).contains("sampled away");
    assertThat(SupportCode.explain(REVOKED, AT.plus(Duration.ofDays(8)))).contains("has expired");
  }

  @Test
  void namesNoLinkWhereThereIsNone() {
    JsonNode unknown =
        Json.parse(
            """
            {"outcome":"unknown","reason":"No link has this address.","share_link_id":null,
             "refused_at":"2030-01-01T00:00:00Z"}
            """);

    assertThat(SupportCode.explain(unknown, AT)).doesNotContain("journey").contains("(unknown)");
  }
}
