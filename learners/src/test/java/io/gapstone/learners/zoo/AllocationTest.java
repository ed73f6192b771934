package io.gapstone.learners.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.instances.Catalogue;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a shipped policy's decision allocates is the decision, and nothing else. */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  @TestFactory
  Stream<DynamicTest> shippedPolicies() {
    return Algorithms.all().stream()
        .filter(a -> !Zoo.shipped().entries(a.family(), a.id()).isEmpty())
        .map(a -> DynamicTest.dynamicTest(a.family() + " " + a.id(), () -> check(a)));
  }

  private static void check(Algorithm<?, ?, ?> algorithm) {
    check(Families.byId(algorithm.family()), algorithm.id());
  }

  @SuppressWarnings("unchecked")
  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      void check(Problem<I, S, V, D> problem, String id) {
    I instance = (I) Catalogue.of(problem.family()).generator().generate("small", 1, Map.of());
    PolicySolver<V, D> solver = (PolicySolver<V, D>) Solvers.byId(problem.family(), id);
    Policy<V, D> policy = solver.policy(parameters(solver), Sizes.of(instance), 1);
    List<V> slots = new ArrayList<>();
    S state = problem.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      V slot = problem.slot(instance, t, state);
      slots.add(slot);
      state = problem.transition(instance, t, state, policy.decide(slot)).next();
    }
    assertThat(excess(policy, slots)).as("bytes beyond the decision").isZero();
  }

  private static Parameters parameters(PolicySolver<?, ?> solver) {
    return Parameters.of("solver " + solver.id(), solver.parameters());
  }

  /**
   * The most that a decision takes beyond itself, once the compiler has had its way: small objects
   * that do not leave a method are only made until then.
   */
  private static <V extends Slot, D extends Decision> long excess(
      Policy<V, D> policy, List<V> slots) {
    long self = Thread.currentThread().getId();
    long end = System.nanoTime() + PATIENCE_NANOS;
    long most;
    do {
      most = 0;
      for (V slot : slots) {
        long before = THREADS.getThreadAllocatedBytes(self);
        D decision = policy.decide(slot);
        long bytes = THREADS.getThreadAllocatedBytes(self) - before;
        most = Math.max(most, bytes - size(decision));
      }
    } while (most > 0 && System.nanoTime() < end);
    return most;
  }

  /** A decision's own bytes and those of its arrays, as HotSpot lays them out. */
  private static long size(Object decision) {
    long header = 12;
    long bytes = header;
    long arrays = 0;
    List<Object> seen = new ArrayList<>();
    for (Field field : decision.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      bytes += width(field.getType());
      Object value = value(field, decision);
      if (field.getType().isArray() && seen.stream().noneMatch(s -> s == value)) {
        seen.add(value);
        arrays += up(16 + (long) Array.getLength(value) * width(field.getType().componentType()));
      }
    }
    return up(bytes) + arrays;
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static long width(Class<?> type) {
    if (type == double.class || type == long.class) {
      return 8;
    }
    return type == boolean.class || type == byte.class ? 1 : 4;
  }

  private static long up(long bytes) {
    return (bytes + 7) / 8 * 8;
  }
}
