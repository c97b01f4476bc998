package com.motionmavericks.portal.stack;

import picocli.CommandLine.Command;

/** later. */
@Command(name = "test")
final class TestCommand implements Runnable {
  @Override
  public void run() {}
}
