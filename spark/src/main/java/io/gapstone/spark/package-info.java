/**
 * Campaigns on Apache Spark: the driver, and what executors do. A run is one task; runs and results
 * are lines of text that only Gapstone's own code reads, which executors load apart from Spark's
 * libraries. Nothing here may use another module, for executors get this one jar on Spark's own
 * class path.
 */
package io.gapstone.spark;
