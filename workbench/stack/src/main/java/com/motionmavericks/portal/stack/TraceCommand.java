package com.motionmavericks.portal.stack;

import picocli.CommandLine.Command;

/** later. */
@Command(name = "trace")
final class TraceCommand implements Runnable {
  @Override
  public void run() {}
}
