/**
 * How an agent departs from what it holds best while it learns, and numbers that change as it
 * learns. All draws come from the caller's stream, which is named by episode.
 */
package io.gapstone.learners.explore;
