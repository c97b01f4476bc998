package com.motionmavericks.portal.backends.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  @Test
  void aStreamedBodyArrivesWhole() throws IOException {
    Handler streaming =
        _ -> Response.streamed(200, "text/plain", out -> out.write("whole".getBytes(UTF_8)));
    try (var server = LoopbackServer.start("test", 0, 10, streaming);
        var caller = new Caller(server.uri())) {
      assertThat(Caller.text(caller.get("/"))).isEqualTo("whole");
      assertThat(caller.call("HEAD", "/", new byte[0]).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatFailsIsNotTakenForAWholeOne() throws IOException {
    Handler failing =
        _ ->
            Response.streamed(
                200,
                "text/plain",
                out -> {
                  out.write("a part".getBytes(UTF_8));
                  throw new IOException("the disk is gone");
                });
    try (var server = LoopbackServer.start("test", 0, 10, failing);
        var caller = new Caller(server.uri())) {
      assertThatThrownBy(() -> caller.get("/")).isInstanceOf(UncheckedIOException.class);
    }
  }
}
