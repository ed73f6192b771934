package io.gapstone.instances;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Values;
import java.util.List;

/**
 * How one family's instances and decisions are written, and how instances are generated.
 *
 * <p>Registered with {@link java.util.ServiceLoader}.
 */
public interface FamilyFiles<I extends Instance, D extends Decision> {

  String family();

  Generator<I> generator();

  /** The format of instance files. */
  Format<I> instanceFormat();

  /**
   * Adds the columns of a decision to the format of solution files, each named {@code
   * decisions.something} with dimensions {@code slots} and, for most, {@code users}.
   */
  void decisionFields(FormatBuilder<StoredSolution<D>> format);

  /** The decisions in a solution file, one per slot. */
  List<D> decisions(Values values);
}
