package io.gapstone.instances.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Lists the fields of a {@link Format} in canonical order. */
public final class FormatBuilder<T> {

  private final String id;
  private final int version;
  private final String title;
  private final List<Field<T>> fields = new ArrayList<>();

  FormatBuilder(String id, int version, String title) {
    this.id = id;
    this.version = version;
    this.title = title;
  }

  /** A length that arrays refer to; written as {@code sizes.name}. */
  public FormatBuilder<T> size(
      String name, String meaning, long low, long high, ToLongFunction<T> get) {
    return add(new SizeField<>(name, meaning, low, high, get));
  }

  public FormatBuilder<T> text(String name, String meaning, Function<T, String> get) {
    return add(new ScalarField.Text<>(name, meaning, true, List.of(), get.andThen(Optional::of)));
  }

  /** One of a few words. */
  public FormatBuilder<T> word(
      String name, String meaning, List<String> allowed, Function<T, String> get) {
    return add(new ScalarField.Text<>(name, meaning, true, allowed, get.andThen(Optional::of)));
  }

  public FormatBuilder<T> optionalText(
      String name, String meaning, Function<T, Optional<String>> get) {
    return add(new ScalarField.Text<>(name, meaning, false, List.of(), get));
  }

  public FormatBuilder<T> whole(
      String name, String meaning, long low, long high, ToLongFunction<T> get) {
    return add(
        new ScalarField.Whole<>(
            name, meaning, true, low, high, v -> Optional.of(get.applyAsLong(v))));
  }

  public FormatBuilder<T> optionalWhole(
      String name, String meaning, long low, long high, Function<T, Optional<Long>> get) {
    return add(new ScalarField.Whole<>(name, meaning, false, low, high, get));
  }

  public FormatBuilder<T> number(
      String name, String meaning, Range range, ToDoubleFunction<T> get) {
    return add(
        new ScalarField.Real<>(name, meaning, true, range, v -> Optional.of(get.applyAsDouble(v))));
  }

  public FormatBuilder<T> optionalNumber(
      String name, String meaning, Range range, Function<T, Optional<Double>> get) {
    return add(new ScalarField.Real<>(name, meaning, false, range, get));
  }

  public FormatBuilder<T> flag(String name, String meaning, Predicate<T> get) {
    return add(new ScalarField.Flag<>(name, meaning, get::test));
  }

  /** An object of named texts. */
  public FormatBuilder<T> texts(
      String name, String meaning, Function<T, SortedMap<String, String>> get) {
    return add(new ScalarField.Texts<>(name, meaning, get));
  }

  /** An object of named numbers. */
  public FormatBuilder<T> numbers(
      String name, String meaning, Function<T, SortedMap<String, Double>> get) {
    return add(new ScalarField.Numbers<>(name, meaning, get));
  }

  /** An object of named lists of numbers. */
  public FormatBuilder<T> numberLists(
      String name, String meaning, Function<T, SortedMap<String, double[]>> get) {
    return add(new ScalarField.NumberLists<>(name, meaning, get));
  }

  /** A list of real numbers. */
  public FormatBuilder<T> reals(String name, String meaning, Dim d, Range range, Real1<T> get) {
    return add(
        new ArrayField.Reals<>(name, meaning, List.of(d), range, (v, i, j, k) -> get.at(v, i)));
  }

  /** A list of lists of real numbers. */
  public FormatBuilder<T> reals(
      String name, String meaning, Dim d1, Dim d2, Range range, Real2<T> get) {
    return add(
        new ArrayField.Reals<>(
            name, meaning, List.of(d1, d2), range, (v, i, j, k) -> get.at(v, i, j)));
  }

  /** Real numbers in three dimensions. */
  public FormatBuilder<T> reals(
      String name, String meaning, Dim d1, Dim d2, Dim d3, Range range, Real3<T> get) {
    return add(new ArrayField.Reals<>(name, meaning, List.of(d1, d2, d3), range, get::at));
  }

  /** A list of whole numbers. */
  public FormatBuilder<T> wholes(String name, String meaning, Dim d, Range range, Whole1<T> get) {
    return add(
        new ArrayField.Wholes<>(name, meaning, List.of(d), range, (v, i, j, k) -> get.at(v, i)));
  }

  /** A list of lists of whole numbers. */
  public FormatBuilder<T> wholes(
      String name, String meaning, Dim d1, Dim d2, Range range, Whole2<T> get) {
    return add(
        new ArrayField.Wholes<>(
            name, meaning, List.of(d1, d2), range, (v, i, j, k) -> get.at(v, i, j)));
  }

  /** Whole numbers in three dimensions. */
  public FormatBuilder<T> wholes(
      String name, String meaning, Dim d1, Dim d2, Dim d3, Range range, Whole3<T> get) {
    return add(new ArrayField.Wholes<>(name, meaning, List.of(d1, d2, d3), range, get::at));
  }

  /**
   * A list of objects.
   *
   * @param entry lists the fields of each; their names have no dots
   * @param build makes an object from what was read
   */
  public <E> FormatBuilder<T> records(
      String name,
      String meaning,
      Consumer<FormatBuilder<E>> entry,
      Function<T, List<E>> get,
      Function<Values, E> build) {
    FormatBuilder<E> described = new FormatBuilder<>(id, version, title);
    entry.accept(described);
    return add(new RecordsField<>(name, meaning, described.fields, get, build));
  }

  /**
   * Ends the description.
   *
   * @param build makes the value from what was read; an {@link IllegalArgumentException} of it is
   *     reported as bad input
   */
  public Format<T> build(Function<Values, T> build) {
    return new Format<>(id, version, title, fields, build);
  }

  private FormatBuilder<T> add(Field<T> field) {
    fields.add(field);
    return this;
  }

  /** A real number by one index. */
  @FunctionalInterface
  public interface Real1<T> {
    double at(T owner, int i);
  }

  /** A real number by two indices. */
  @FunctionalInterface
  public interface Real2<T> {
    double at(T owner, int i, int j);
  }

  /** A real number by three indices. */
  @FunctionalInterface
  public interface Real3<T> {
    double at(T owner, int i, int j, int k);
  }

  /** A whole number by one index. */
  @FunctionalInterface
  public interface Whole1<T> {
    int at(T owner, int i);
  }

  /** A whole number by two indices. */
  @FunctionalInterface
  public interface Whole2<T> {
    int at(T owner, int i, int j);
  }

  /** A whole number by three indices. */
  @FunctionalInterface
  public interface Whole3<T> {
    int at(T owner, int i, int j, int k);
  }
}
