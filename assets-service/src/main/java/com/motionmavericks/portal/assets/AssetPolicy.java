package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may what with assets, see {@link Policy}. Whose a project is, the projects service knows. */
public final class AssetPolicy {
  public static final String LIST_ASSETS = "listAssets";
  public static final String GET_ASSET = "getAsset";
  public static final String CREATE_ASSET = "createAsset";
  public static final String LIST_ASSETS_FOR_SERVICES = "listAssetsForServices";
  public static final String SUMMARISE_ASSETS = "summariseAssets";
  public static final String LIST_ASSET_VERSIONS = "listAssetVersions";

  private static final String TABLE =
      """
      action                admin  producer artist client service
      listAssets            tenant tenant   own    own    -
      getAsset              tenant tenant   own    own    -
      createAsset           tenant tenant   own    -      -
      listAssetsForServices -      -        -      -      sharelinks-service
      summariseAssets       -      -        -      -      projects-service
      listAssetVersions     -      -        -      -      milestones-service
      """;

  private AssetPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
