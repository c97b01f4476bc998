package com.motionmavericks.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.stack.process.ProcessRecord;
import com.motionmavericks.portal.stack.suite.StackRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The collector is killed, spans wait for it, and then the services are told to end: their books
 * balance all the same. Comes after everything, for nothing runs afterwards.
 */
@ExtendWith(Suite.class)
@Order(Integer.MAX_VALUE)
class LastSpansTest {
  private static final Pattern BOOKS =
      Pattern.compile("last spans left: (\\d+) spans created, (\\d+) exported, (\\d+) dropped");

  @Test
  void accountsForEverySpanThatNoCollectorTook(Suite.Running suite) throws Exception {
    StackRecord stack = StackRecord.read(suite.checkout()).orElseThrow();
    ProcessRecord backends =
        stack.backends().stream()
            .filter(process -> process.name().equals(StackRecord.BACKENDS))
            .findFirst()
            .orElseThrow();
    backends.find().ifPresent(ProcessHandle::destroyForcibly);
    Seen.soon("the collector to be gone").until(() -> !backends.runs());

    for (ProcessRecord service : stack.services()) {
      for (int i = 0; i < 20; i++) {
        suite.portal().http().get(suite.portal().at(service.name(), "/nobody-takes-this"));
      }
    }
    stack.services().forEach(service -> service.find().ifPresent(ProcessHandle::destroy));
    Seen.soon("every service to end")
        .until(() -> stack.services().stream().noneMatch(ProcessRecord::runs));

    for (ProcessRecord service : stack.services()) {
      Matcher books = books(suite.checkout().logs().resolve(service.name() + ".log"));
      long created = Long.parseLong(books.group(1));
      long exported = Long.parseLong(books.group(2));
      long dropped = Long.parseLong(books.group(3));
      assertThat(dropped).as(service.name()).isGreaterThanOrEqualTo(20);
      assertThat(exported + dropped).as(service.name()).isEqualTo(created);
    }
  }

  private static Matcher books(Path log) throws IOException {
    Matcher books = BOOKS.matcher(Files.readString(log));
    assertThat(books.find()).as("the books in %s", log).isTrue();
    return books;
  }
}
