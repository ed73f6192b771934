package io.gapstone.core;

/** How large an instance is. */
public record Sizes(int users, int servers, int slots) {

  public static Sizes of(Instance instance) {
    return new Sizes(instance.users(), instance.servers(), instance.slots());
  }
}
