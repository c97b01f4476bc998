package com.motionmavericks.portal.assets;

import com.motionmavericks.portal.identity.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may what with assets, see {@link Policy}. Whose a project is, the projects service knows. */
public final class AssetPolicy {
  public static final String LIST_ASSETS = "listAssets";
  public static final String SUMMARISE_VISIBLE_ASSETS = "summariseVisibleAssets";
  public static final String GET_ASSET = "getAsset";
  public static final String GET_ASSET_TIMELINE = "getAssetTimeline";
  public static final String LIST_VERSIONS = "listVersions";
  public static final String CREATE_ASSET = "createAsset";
  public static final String ADD_VERSION = "addVersion";
  public static final String CANCEL_UPLOAD = "cancelUpload";
  public static final String DELETE_ASSET = "deleteAsset";
  public static final String LIST_ASSETS_FOR_SERVICES = "listAssetsForServices";
  public static final String PLAY_ASSETS_FOR_SERVICES = "playAssetsForServices";
  public static final String SUMMARISE_ASSETS = "summariseAssets";
  public static final String LIST_ASSET_VERSIONS = "listAssetVersions";
  public static final String SWEEP_UPLOADS = "sweepUploads";

  private static final String TABLE =
      """
      action                 admin  producer artist client service
      listAssets             tenant tenant   own    own    -
      summariseVisibleAssets tenant tenant   own    own    -
      getAsset               tenant tenant   own    own    -
      getAssetTimeline       tenant tenant   own    own    -
      listVersions           tenant tenant   own    own    -
      createAsset            tenant tenant   own    -      -
      addVersion             tenant tenant   own    -      -
      cancelUpload           tenant tenant   own    -      -
      deleteAsset            tenant tenant   -      -      -
      listAssetsForServices  -      -        -      -      sharelinks-service
      playAssetsForServices  -      -        -      -      sharelinks-service
      summariseAssets        -      -        -      -      projects-service
      listAssetVersions      -      -        -      -      milestones-service
      sweepUploads           -      -        -      -      scheduler-service
      """;

  private AssetPolicy() {}

  @Produces
  @Singleton
  static Policy policy() {
    return Policy.of(TABLE);
  }
}
