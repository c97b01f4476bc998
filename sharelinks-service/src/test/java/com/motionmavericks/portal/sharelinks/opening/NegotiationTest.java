package com.motionmavericks.portal.sharelinks.opening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

  @Test
  void browsersGetPagesAndProgramsJson() {
    assertThat(wantsPage("text/html", "application/xhtml+xml", "*/*")).isTrue();
    assertThat(wantsPage("*/*")).isFalse();
    assertThat(wantsPage("application/json", "text/html")).isFalse();
    assertThat(wantsPage("image/png")).isFalse();
    assertThat(VisitResource.wantsPage(List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/abc", "/s;v=1/abc", "/s/"})
  void theDoorKnowsItsPaths(String path) {
    assertThat(Door.leadsHere(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/share-links", "/internal/s/abc", "/"})
  void andNoOthers(String path) {
    assertThat(Door.leadsHere(path)).isFalse();
  }

  private static boolean wantsPage(String... types) {
    return VisitResource.wantsPage(List.of(types).stream().map(MediaType::valueOf).toList());
  }
}
