package com.motionmavericks.portal.milestones;

import com.motionmavericks.portal.api.Patch;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /milestones/{id}}, see {@link Patch}. */
@SuppressWarnings("NullableOptional")
public record MilestoneChange(
    @Nullable Optional<@NotBlank @Size(max = 200) String> title,
    @Nullable Optional<@Size(max = 10_000) String> description,
    @Nullable Optional<@NotNull MilestoneStatus> status,
    @Nullable Optional<LocalDate> dueOn,
    @Nullable Optional<@NotNull @Min(0) Integer> position) {

  /** Does it change more than the status? */
  boolean edits() {
    return title != null || description != null || dueOn != null || position != null;
  }
}
