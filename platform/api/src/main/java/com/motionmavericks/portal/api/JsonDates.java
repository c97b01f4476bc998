package com.motionmavericks.portal.api;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;

/**
 * Dates as {@code YYYY-MM-DD} and times, both as text: Jackson counts days and seconds where a
 * number stands. ISO-8601 by itself has years with a sign as well, which sort behind whatever
 * stands for "never" or are none of PostgreSQL's.
 */
@Singleton
public final class JsonDates implements ObjectMapperCustomizer {
  private static final DateTimeFormatter FOUR_DIGITS_A_YEAR =
      new DateTimeFormatterBuilder()
          .appendValue(YEAR, 4)
          .appendLiteral('-')
          .appendValue(MONTH_OF_YEAR, 2)
          .appendLiteral('-')
          .appendValue(DAY_OF_MONTH, 2)
          .toFormatter()
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  /** After Quarkus' own: of two modules that read a type the later one does. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("portal-dates")
            .addDeserializer(
                LocalDate.class,
                new FromText<>(LocalDate.class, new LocalDateDeserializer(FOUR_DIGITS_A_YEAR)))
            .addDeserializer(
                Instant.class, new FromText<>(Instant.class, InstantDeserializer.INSTANT)));
  }
}
