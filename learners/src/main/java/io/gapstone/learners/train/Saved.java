package io.gapstone.learners.train;

/** Something with a state that a checkpoint holds. */
public interface Saved {

  /** Puts all that a resumed run needs, under names that begin with {@code name}. */
  void save(String name, Tensors out);

  /** Takes back what {@link #save} put. */
  void load(String name, Tensors in);
}
