package com.motionmavericks.portal.projects;

/** In which order projects are listed. */
public enum ProjectSort {
  /** The next due first, those without a date last. */
  DUE_ON,
  /** The last changed first. */
  UPDATED_AT
}
