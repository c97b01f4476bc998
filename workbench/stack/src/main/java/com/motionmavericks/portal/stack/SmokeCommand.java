package com.motionmavericks.portal.stack;

import picocli.CommandLine.Command;

/** later. */
@Command(name = "smoke")
final class SmokeCommand implements Runnable {
  @Override
  public void run() {}
}
