package com.motionmavericks.portal.stack.scale;

import java.util.List;

/**
 * What was seen.
 *
 * @param few median of the first page of a tenant's thousand projects, in ms, where there are no
 *     others
 * @param many the same among all others
 * @param first median of the first page of the largest tenant
 * @param last the same of the last page that was turned to
 * @param pages how PostgreSQL found them
 * @param lost updates that were lost, of twice as many races
 */
public record Report(
    double few, double many, double first, double last, List<Page> pages, int lost) {
  public Report {
    pages = List.copyOf(pages);
  }

  /**
   * A page and a statement that it took.
   *
   * @param scansAll whether a table was read from end to end
   * @param sorted the most rows that were sorted at once
   * @param blocks of 8 kB that were read
   * @param shape the steps of the plan
   */
  public record Page(
      String page,
      String table,
      boolean scansAll,
      long sorted,
      long blocks,
      String shape,
      Bound bound) {
    static Page of(String page, String table, Bound bound, Plan plan) {
      return new Page(
          page, table, plan.scansAll(), plan.sorted(), plan.blocks(), plan.shape(), bound);
    }

    public boolean holds() {
      return !scansAll && sorted <= bound.sorted() && blocks <= bound.blocks();
    }
  }

  /**
   * What a page may cost.
   *
   * @param sorted rows that may be sorted at once
   * @param blocks that may be read
   */
  public record Bound(long sorted, long blocks) {}

  /** How much longer a page takes among many. */
  public double growth() {
    return many / few;
  }

  /** How much longer the last page takes than the first. */
  public double depth() {
    return last / first;
  }
}
