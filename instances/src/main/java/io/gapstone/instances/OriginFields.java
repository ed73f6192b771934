package io.gapstone.instances;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Values;

/** The fields {@code origin.*}, which the instance files of all families share. */
public final class OriginFields {

  private OriginFields() {}

  /** Adds the fields to a format. */
  public static <I extends Instance> FormatBuilder<I> add(FormatBuilder<I> format) {
    return format
        .text(
            "origin.profile",
            "the generator's profile, or imported, or handmade",
            i -> i.origin().profile())
        .whole(
            "origin.seed",
            "seed of every random draw",
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            i -> i.origin().seed())
        .whole(
            "origin.generatorVersion",
            "changes whenever the same seed would give other bytes",
            0,
            Integer.MAX_VALUE,
            i -> i.origin().generatorVersion())
        .texts(
            "origin.parameters",
            "every parameter of the generator with the value that was in force",
            i -> i.origin().parameters());
  }

  /** What the fields hold. */
  public static Origin read(Values values) {
    return new Origin(
        values.text("origin.profile"),
        values.whole("origin.seed"),
        values.size("origin.generatorVersion"),
        values.texts("origin.parameters"));
  }
}
