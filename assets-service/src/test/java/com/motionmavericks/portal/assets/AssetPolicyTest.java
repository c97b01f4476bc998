package com.motionmavericks.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.identity.Policy;
import com.motionmavericks.portal.identity.Reach;
import com.motionmavericks.portal.identity.Role;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against what the design says of each role. */
class AssetPolicyTest {
  private final Policy policy = AssetPolicy.policy();

  private static final Set<String> ALL_OF_THE_TENANT =
      Set.of(
          "listAssets",
          "summariseVisibleAssets",
          "getAsset",
          "getAssetTimeline",
          "listVersions",
          "createAsset",
          "addVersion",
          "cancelUpload",
          "deleteAsset");
  private static final Set<String> WATCHING =
      Set.of(
          "listAssets", "summariseVisibleAssets", "getAsset", "getAssetTimeline", "listVersions");

  @Test
  void letsAdminsAndProducersDoEverythingInTheirTenant() {
    for (Role role : Set.of(Role.ADMIN, Role.PRODUCER)) {
      assertThat(reached(role, Reach.TENANT)).isEqualTo(ALL_OF_THE_TENANT);
      assertThat(reached(role, Reach.OWN)).isEmpty();
    }
  }

  @Test
  void letsArtistsUpload() {
    Set<String> uploading = new HashSet<>(ALL_OF_THE_TENANT);
    uploading.remove("deleteAsset");
    assertThat(reached(Role.ARTIST, Reach.OWN)).isEqualTo(uploading);
    assertThat(reached(Role.ARTIST, Reach.TENANT)).isEmpty();
  }

  @Test
  void letsClientsWatch() {
    assertThat(reached(Role.CLIENT, Reach.OWN)).isEqualTo(WATCHING);
    assertThat(reached(Role.CLIENT, Reach.TENANT)).isEmpty();
  }

  @Test
  void letsEachServiceCallWhatItNeeds() {
    Map<String, Set<String>> allowed =
        policy.actions().stream()
            .filter(action -> !policy.services(action).isEmpty())
            .collect(Collectors.toMap(action -> action, policy::services));

    assertThat(allowed)
        .isEqualTo(
            Map.of(
                "listAssetsForServices",
                Set.of("sharelinks-service"),
                "playAssetsForServices",
                Set.of("sharelinks-service"),
                "sweepUploads",
                Set.of("scheduler-service"),
                "summariseAssets",
                Set.of("projects-service"),
                "listAssetVersions",
                Set.of("milestones-service")));
    for (Role role : Role.values()) {
      assertThat(allowed.keySet())
          .allSatisfy(action -> assertThat(policy.reach(role, action)).isEqualTo(Reach.NOBODY));
    }
  }

  @Test
  void letsNobodyOfThePlatformIn() {
    for (Role role : Set.of(Role.OPERATOR, Role.SERVICE)) {
      assertThat(reached(role, Reach.NOBODY)).isEqualTo(policy.actions());
    }
  }

  @Test
  void hasARowForEachConstant() {
    assertThat(policy.actions())
        .isEqualTo(
            Arrays.stream(AssetPolicy.class.getFields())
                .map(AssetPolicyTest::value)
                .collect(Collectors.toSet()));
  }

  private Set<String> reached(Role role, Reach reach) {
    return policy.actions().stream()
        .filter(action -> policy.reach(role, action) == reach)
        .collect(Collectors.toSet());
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
