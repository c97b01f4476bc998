package com.motionmavericks.portal.newcomer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows {@code Link} sees the whole list, as whoever sends the cursor does. */
@QuarkusTest
class NextLinkTest {
  private static final Pattern NEXT = Pattern.compile("<([!-~&&[^<>\"]]+)>; rel=\"next\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=2",
        "limit=2&q=a%20b%2Bc&q=%26d%3De%25&unknown=%C3%A9",
        "q=%3Ca%3E;%20rel=%22prev%22&limit=2",
        "limit=2&q=a+b"
      })
  void leadsToTheEnd(String query) {
    URI start = server().resolve("/listed/things?" + query);
    List<String> searched = ask(start).jsonPath().getList("items[0].q");
    List<Integer> seen = new ArrayList<>();
    Optional<URI> at = Optional.of(start);
    while (at.isPresent()) {
      Response page = ask(at.orElseThrow());
      JsonPath body = page.jsonPath();
      assertThat(body.<List<String>>getList("items.q")).containsOnly(searched);
      seen.addAll(body.getList("items.number"));
      at = next(at.orElseThrow(), page);
    }
    assertThat(seen).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void carriesTheCursorOfTheBodyOnce() {
    Response first = ask(server().resolve("/listed/things?limit=1"));
    URI second = next(server(), first).orElseThrow();

    String cursor = first.jsonPath().getString("next_cursor");
    assertThat(first.header("Link"))
        .isEqualTo("<./things?limit=1&cursor=%s>; rel=\"next\"".formatted(cursor));
    assertThat(second.getRawQuery()).containsOnlyOnce("cursor=");
    assertThat(
            ask(server().resolve("/listed/" + second.getRawPath() + "?" + second.getRawQuery()))
                .header("Link"))
        .containsOnlyOnce("cursor=")
        .doesNotContain(cursor);
  }

  @Test
  void isAbsentWhereTheListEnds() {
    assertThat(ask(server().resolve("/listed/things?limit=5")).header("Link")).isNull();
    assertThat(ask(server().resolve("/answers")).header("Link")).isNull();
  }

  private static Response ask(URI address) {
    return given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static Optional<URI> next(URI base, Response page) {
    return Optional.ofNullable(page.header("Link"))
        .map(
            link -> {
              Matcher found = NEXT.matcher(link);
              assertThat(found.matches()).as(link).isTrue();
              return base.resolve(found.group(1));
            });
  }

  private static URI server() {
    return ConfigProvider.getConfig().getValue("test.url", URI.class);
  }
}
