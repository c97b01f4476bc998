package com.motionmavericks.portal.sharelinks.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motionmavericks.portal.sharelinks.ShareLink;
import com.motionmavericks.portal.sharelinks.SharedAssets.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor sees.
 *
 * @param degraded what is missing because its service is down; left out where nothing is
 */
public record SharedView(
    List<Shown> assets,
    Instant expiresAt,
    boolean allowDownload,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {

  static SharedView of(ShareLink link, Optional<List<Shown>> assets) {
    return new SharedView(
        assets.orElse(List.of()),
        link.expiresAt(),
        link.terms().allowDownload(),
        assets.isPresent() ? List.of() : List.of("assets"));
  }
}
