package io.gapstone.instances;

import io.gapstone.core.BoundKind;
import io.gapstone.core.Decision;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The format of solution files: what all families share, then the family's decisions. */
public final class SolutionFormats {

  private SolutionFormats() {}

  public static <D extends Decision> Format<StoredSolution<D>> of(FamilyFiles<?, D> files) {
    FormatBuilder<StoredSolution<D>> format =
        Format.named(
            "gapstone-solution/" + files.family(), 1, "A Gapstone solution of " + files.family());
    format
        .text("instance", "name of the instance", StoredSolution::instance)
        .text(
            "instanceHash",
            "SHA-256 of the instance's canonical JSON, in hexadecimal",
            StoredSolution::instanceHash)
        .text("solver", "id of the solver", StoredSolution::solver)
        .whole(
            "seed",
            "seed of the solver's random draws",
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            StoredSolution::seed)
        .texts("settings", "the solver's parameters", StoredSolution::settings)
        .word("scope", "slot or horizon", words(Scope.values()), s -> s.scope().id())
        .whole(
            "firstSlot",
            "slot of the first decision",
            0,
            Integer.MAX_VALUE,
            StoredSolution::firstSlot)
        .word(
            "status",
            "what is known of the solution",
            Arrays.stream(Status.values()).map(Status::name).toList(),
            s -> s.status().name())
        .number("objective", "as the family defines it", Range.any(), StoredSolution::objective)
        .optionalNumber(
            "bound", "a lower bound on the objective", Range.any(), StoredSolution::bound)
        .word(
            "boundKind",
            "what stands behind the bound",
            words(BoundKind.values()),
            s -> s.boundKind().id())
        .numbers("components", "sums over the decided slots", StoredSolution::components)
        .size("slots", "number of decided slots", 0, 10_000_000, s -> s.decisions().size())
        .size("users", "number of users", 1, 10_000_000, StoredSolution::users);
    files.decisionFields(format);
    return format.build(
        v ->
            new StoredSolution<>(
                files.family(),
                v.text("instance"),
                v.text("instanceHash"),
                v.size("sizes.users"),
                v.text("solver"),
                v.whole("seed"),
                v.texts("settings"),
                Scope.valueOf(v.text("scope").toUpperCase(Locale.ROOT)),
                v.size("firstSlot"),
                Status.valueOf(v.text("status")),
                v.number("objective"),
                v.optionalNumber("bound"),
                BoundKind.valueOf(v.text("boundKind").toUpperCase(Locale.ROOT)),
                v.numbers("components"),
                files.decisions(v)));
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
