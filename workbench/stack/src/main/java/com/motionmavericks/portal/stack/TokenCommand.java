package com.motionmavericks.portal.stack;

import com.motionmavericks.portal.stack.suite.Checkout;
import com.motionmavericks.portal.stack.suite.Running;
import com.motionmavericks.portal.stack.suite.Tokens;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./portal token}: a bearer token on stdout and nothing else. */
@Command(name = "token", description = "Print a bearer token of the local issuer.")
final class TokenCommand implements Runnable {
  @Option(names = "--tenant", description = "The tenant; an operator needs none.")
  private Optional<String> tenant = Optional.empty();

  @Option(
      names = "--role",
      required = true,
      description = "admin, producer, artist, client or operator.")
  private String role = "";

  @Option(names = "--user", description = "Their id; demo-<role> unless told.")
  private Optional<String> user = Optional.empty();

  @Override
  public void run() {
    System.out.println(Tokens.issue(Running.in(Checkout.here()).issuer(), tenant, role, user));
  }
}
