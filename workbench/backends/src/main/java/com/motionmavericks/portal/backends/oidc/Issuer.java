package com.motionmavericks.portal.backends.oidc;

import com.motionmavericks.portal.backends.machine.Ports;
import com.motionmavericks.portal.backends.machine.StartRefused;
import com.motionmavericks.portal.backends.machine.Wait;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The OpenID Connect issuer of development, on loopback. Discovery and keys are those of
 * mock-oauth2-server; the tokens are ours, because they carry the suite's claims ({@link Tokens}).
 *
 * <p>Its key lies in the state folder: tokens stay valid across restarts.
 */
public final class Issuer implements AutoCloseable {
  /** The issuer's id: the path of its address. */
  public static final String ID = "portal";

  private final MockOAuth2Server server;
  private final URI address;

  private Issuer(MockOAuth2Server server, URI address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param home where its signing key lies
   * @throws StartRefused where the port or the key cannot be had
   */
  public static Issuer start(int port, Path home) {
    // Not an IP address: discovery echoes the Host header, and issuer and header must agree.
    URI address = URI.create("http://localhost:" + port + "/" + ID);
    var key = SigningKey.in(home);
    var keys = new KeyProvider(List.of(key));
    var tokens = new Tokens(address, key, Clock.systemUTC());
    var server =
        new MockOAuth2Server(
            // Netty: the default server keeps every request it ever saw.
            new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(),
                new NettyWrapper()),
            new TokenEndpoint(tokens));
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (Exception e) { // Kotlin does not declare the BindException it throws
      throw new StartRefused("The OIDC issuer does not start: " + e.getMessage(), e);
    }
    return new Issuer(server, address);
  }

  /** What tokens name as {@code iss}, and where discovery begins. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    // It returns before its port is free, and a restart wants the same one.
    Wait.until(Duration.ofSeconds(5), () -> Ports.free(address.getPort()));
  }
}
