package com.motionmavericks.portal.backends.mux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.NodeCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Mux' own client for Node, unchanged, against the stand-in. Node is an optional tool: where it or
 * the client cannot be had, this says so loudly, and {@code ./portal test} counts it as missing.
 */
class MuxSdkTest {
  private static final String CLIENT = "@mux/mux-node@" + System.getProperty("mux-node.version");

  @Test
  void takesTheStandInForMux() throws IOException, InterruptedException {
    try (MuxStandIn mux = MuxStandIn.start(0, null, Duration.ofMillis(20))) {
      Optional<JsonNode> seen =
          new NodeCheck("mux-sdk", CLIENT)
              .run(
                  Map.of(
                      "MUX_BASE_URL", mux.uri().toString(),
                      "MUX_TOKEN_ID", MuxStandIn.TOKEN_ID,
                      "MUX_TOKEN_SECRET", MuxStandIn.TOKEN_SECRET,
                      "MUX_WEBHOOK_SECRET", MuxStandIn.WEBHOOK_SECRET));
      if (seen.isEmpty()) {
        System.out.printf(
            "NOT PROVED: the stand-in of Mux was not tried with Mux' own client %s: it needs npm,"
                + " and a registry that has it%n",
            CLIENT);
        return;
      }

      assertThat(seen.get())
          .isEqualTo(
              Json.parse(
                  """
                  {"created":"waiting","chunks":[308,200],"upload":"asset_created",
                   "playback":["signed"],"passthrough":"sdk|check","files":["highest.mp4"],"listed":true,
                   "cancelled":"cancelled","gone":404,"refused":401,
                   "verified":["video.asset.created","video.asset.deleted","video.asset.ready",
                     "video.asset.static_rendition.created","video.asset.static_rendition.ready",
                     "video.upload.asset_created","video.upload.cancelled","video.upload.created"],
                   "forged":"refused"}
                  """
                      .getBytes(UTF_8)));
    }
  }
}
