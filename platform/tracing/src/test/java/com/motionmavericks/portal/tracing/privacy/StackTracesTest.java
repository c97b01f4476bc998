package com.motionmavericks.portal.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTracesTest {
  @Test
  void dropsMessagesHoweverManyLinesTheyHave() {
    String printed =
        """
        java.lang.IllegalStateException: canary one
        canary two
        	at canary three
        Caused by: canary four
        	at com.example.Door.open(Door.java:17)
        	at java.base/java.lang.Thread.run(Thread.java:1583)
        	at app//com.example.Door$$Lambda/0x00007f.accept(Unknown Source)
        	Suppressed: java.io.IOException: canary
        		at com.example.Door.close(Door.java:21)
        		... 3 more
        Caused by: java.lang.NullPointerException
        	... 12 more
        """;

    assertThat(StackTraces.of(printed))
        .isEqualTo(
            """
            java.lang.IllegalStateException
            	at com.example.Door.open(Door.java:17)
            	at java.base/java.lang.Thread.run(Thread.java:1583)
            	at app//com.example.Door$$Lambda/0x00007f.accept(Unknown Source)
            	Suppressed: java.io.IOException
            		at com.example.Door.close(Door.java:21)
            		... 3 more
            Caused by: java.lang.NullPointerException
            	... 12 more
            """);
  }

  @Test
  void keepsNothingOfWhatIsNoStackTrace() {
    assertThat(StackTraces.of("canary\ncanary: canary\ncanary.canary")).isEmpty();
  }

  @Test
  void endsWhereACauseIsItsOwnCause() {
    Exception one = new Exception("canary");
    Exception other = new Exception("canary", one);
    one.initCause(other);

    assertThat(StackTraces.of(one))
        .contains("Caused by: java.lang.Exception")
        .doesNotContain("canary");
  }
}
