package com.motionmavericks.portal.milestones.review;

import com.motionmavericks.portal.api.IfMatch;
import com.motionmavericks.portal.idempotency.Done;
import com.motionmavericks.portal.idempotency.RequestKey;
import com.motionmavericks.portal.identity.Caller;
import com.motionmavericks.portal.milestones.Act;
import com.motionmavericks.portal.milestones.Approval;
import com.motionmavericks.portal.milestones.AssetVersion;
import com.motionmavericks.portal.milestones.Milestone;
import com.motionmavericks.portal.milestones.MilestoneId;
import com.motionmavericks.portal.milestones.Milestones;
import com.motionmavericks.portal.milestones.Revision;
import com.motionmavericks.portal.problems.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Clients judge what is in review. */
@Singleton
final class Reviews {
  private final Milestones milestones;
  private final AssetsClient assets;

  Reviews(Milestones milestones, @RestClient AssetsClient assets) {
    this.milestones = milestones;
    this.assets = assets;
  }

  /** Approves a milestone together with what was on the table. */
  Uni<Done<Milestone>> approve(
      Caller caller, MilestoneId id, IfMatch basis, Optional<RequestKey> key) {
    return milestones.revise(
        caller,
        id,
        new Revision(
            Act.APPROVED,
            basis,
            key,
            null,
            before ->
                onTheTable(before)
                    .map(
                        versions ->
                            (now, signature) ->
                                now.approved(Approval.of(signature, versions), caller.role()))));
  }

  /** Sends it back to the artists, and says why. */
  Uni<Done<Milestone>> requestChanges(
      Caller caller,
      MilestoneId id,
      IfMatch basis,
      Optional<RequestKey> key,
      ChangeRequest request) {
    return milestones.revise(
        caller,
        id,
        Revision.of(
            Act.CHANGES_REQUESTED,
            basis,
            key,
            request.comment(),
            (before, signature) -> before.sentBack(caller.role())));
  }

  /**
   * What can be watched of it now.
   *
   * <p>Fails with a {@link Problem}, 503, where nobody can tell: an approval is what both sides
   * come back to in a dispute, and one that cannot say of what it is would be worth less than one
   * that comes a minute later.
   */
  private Uni<List<AssetVersion>> onTheTable(Milestone milestone) {
    return assets
        .versions(milestone.tenantId(), milestone.projectId().value(), milestone.id().value())
        .onFailure()
        .transform(
            failure ->
                Problem.unavailable(
                    "What is on the table cannot be told at the moment, and an approval says it.",
                    failure))
        .map(found -> found.stream().map(AssetsClient.Version::toAssetVersion).toList());
  }
}
