package com.motionmavericks.portal.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Listing LISTING =
      new Listing(
          1,
          new Listing.Server("localhost", 15432),
          new Listing.Server("localhost", 16379),
          new Listing.Oidc("http://localhost:9080/portal"),
          new Listing.Address("http://localhost:9081"),
          new Listing.Address("http://localhost:9082"),
          new Listing.Address("http://localhost:9083"),
          new Listing.Address("http://localhost:4318"),
          new Listing.Address("http://localhost:9411/zipkin/"));

  @Test
  void devModeSharesRedisAndHasADatabaseOfItsOwn() {
    Place place = Place.of("projects-service", false);
    assertThat(value(place, "quarkus.datasource.jdbc.url"))
        .isEqualTo("jdbc:postgresql://localhost:15432/projects");
    assertThat(value(place, "quarkus.datasource.reactive.url"))
        .isEqualTo("postgresql://localhost:15432/projects");
    assertThat(value(place, "quarkus.datasource.username")).isEqualTo("projects");
    assertThat(value(place, "quarkus.redis.hosts")).isEqualTo("redis://localhost:16379/0");
  }

  @Test
  void testsShareNothing() {
    List<Place> places =
        Stream.of(
                "projects-service",
                "milestones-service",
                "assets-service",
                "notifications-service",
                "sharelinks-service",
                "scheduler-service",
                "events")
            .map(name -> Place.of(name, true))
            .toList();
    assertThat(places).extracting(Place::redis).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(places).extracting(Place::database).doesNotHaveDuplicates();
    assertThat(places).extracting(Place::database).allMatch(name -> name.endsWith("_test"));
  }

  private static String value(Place place, String key) {
    var read = Objects.requireNonNull(place.configuration().get(key), key);
    return read.apply(LISTING);
  }
}
