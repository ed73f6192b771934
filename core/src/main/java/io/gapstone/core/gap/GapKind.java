package io.gapstone.core.gap;

/** The names that tables use for gaps. */
public enum GapKind {
  SLOT("slot gap"),
  HORIZON("horizon gap"),
  HYPERVOLUME_RATIO("hypervolume ratio"),
  ADDITIVE_EPSILON("additive epsilon");

  private final String title;

  GapKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
