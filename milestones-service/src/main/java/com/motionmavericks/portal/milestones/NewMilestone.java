package com.motionmavericks.portal.milestones;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /milestones}. */
public record NewMilestone(
    @NotNull UUID projectId,
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 10_000) String description,
    @Nullable LocalDate dueOn,
    @Nullable @Min(0) Integer position) {}
