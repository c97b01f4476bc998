package com.motionmavericks.portal.backends.resend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.NodeCheck;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Resend's own client for Node, and Svix' own check of signatures, unchanged, against the stand-in.
 * Node is an optional tool: where it or the clients cannot be had, this says so loudly, and {@code
 * ./portal test} counts it as missing.
 */
class ResendSdkTest {
  private static final String CLIENT = "resend@" + System.getProperty("resend-node.version");
  private static final String SVIX = "svix@" + System.getProperty("svix-node.version");

  @Test
  void takesTheStandInForResend() throws IOException, InterruptedException {
    try (ResendStandIn resend = ResendStandIn.start(0, null)) {
      Optional<JsonNode> seen =
          new NodeCheck("resend-sdk", CLIENT, SVIX)
              .run(
                  Map.of(
                      "RESEND_BASE_URL", resend.uri().toString(),
                      "RESEND_API_KEY", ResendStandIn.API_KEY,
                      "RESEND_WEBHOOK_SECRET", ResendStandIn.WEBHOOK_SECRET));
      if (seen.isEmpty()) {
        System.out.printf(
            "NOT PROVED: the stand-in of Resend was not tried with Resend's own client %s: it needs"
                + " npm, and a registry that has it%n",
            CLIENT);
        return;
      }

      assertThat(seen.get())
          .isEqualTo(
              Json.parse(
                  """
                  {"repeated":true,"conflict":"invalid_idempotent_request",
                   "found":["bounced@resend.dev"],"batch":2,"missing":"missing_required_field",
                   "stranger":"invalid_api_key","quota":"daily_quota_exceeded","hurried":true,
                   "rate":"100",
                   "verified":["email.bounced","email.complained","email.delivered","email.sent"],
                   "bounce":"Permanent","tags":{"notification_id":"n-1"},"forged":"refused"}
                  """
                      .getBytes(UTF_8)));
    }
  }
}
