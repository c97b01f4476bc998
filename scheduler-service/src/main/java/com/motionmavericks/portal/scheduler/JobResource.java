package com.motionmavericks.portal.scheduler;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /jobs}: for operators. */
@Tag(name = "jobs", description = "Work that the clock begins.")
@Path("/jobs")
public class JobResource {
  private static final int SHOWN = 20;
  private final Jobs jobs;

  JobResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @PermissionsAllowed(JobPolicy.LIST_JOBS)
  @Operation(operationId = "listJobs", summary = "All jobs with their latest runs.")
  @GET
  public Uni<JobList> list() {
    return Multi.createFrom()
        .iterable(jobs.all())
        .onItem()
        .transformToUniAndConcatenate(
            job -> jobs.latest(job, SHOWN).map(runs -> new JobView(job.name(), job.cron(), runs)))
        .collect()
        .asList()
        .map(JobList::new);
  }

  /** Answers when the run has ended, well or not; its status says which. */
  @PermissionsAllowed(JobPolicy.RUN_JOB)
  @Operation(
      operationId = "runJob",
      summary = "Runs a job now; answers when the run has ended, well or not.")
  @POST
  @Path("/{name}/runs")
  public Uni<JobRun> run(String name) {
    return jobs.runNow(name);
  }
}
