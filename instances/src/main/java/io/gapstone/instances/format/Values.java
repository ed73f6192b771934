package io.gapstone.instances.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What was read from a file, by field name; every value has passed its field's checks. */
public final class Values {

  private final Map<String, Object> byName = new HashMap<>();

  void put(String name, Object value) {
    byName.put(name, value);
  }

  Object raw(String name) {
    return byName.get(name);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  public long whole(String name) {
    return (Long) get(name);
  }

  public int size(String name) {
    return Math.toIntExact(whole(name));
  }

  public double number(String name) {
    return (Double) get(name);
  }

  public boolean flag(String name) {
    return (Boolean) get(name);
  }

  public String text(String name) {
    return (String) get(name);
  }

  @SuppressWarnings("unchecked")
  public SortedMap<String, String> texts(String name) {
    return (SortedMap<String, String>) get(name);
  }

  @SuppressWarnings("unchecked")
  public SortedMap<String, Double> numbers(String name) {
    return (SortedMap<String, Double>) get(name);
  }

  /** The objects of a list of objects. */
  @SuppressWarnings("unchecked")
  public <E> List<E> records(String name) {
    return (List<E>) get(name);
  }

  @SuppressWarnings("unchecked")
  public SortedMap<String, double[]> numberLists(String name) {
    return (SortedMap<String, double[]>) get(name);
  }

  /** A flat array, the last dimension running fastest. The caller owns it. */
  public int[] ints(String name) {
    return (int[]) get(name);
  }

  /** A flat array, the last dimension running fastest. The caller owns it. */
  public double[] doubles(String name) {
    return (double[]) get(name);
  }

  public Optional<Double> optionalNumber(String name) {
    return Optional.ofNullable((Double) byName.get(name));
  }

  public Optional<Long> optionalWhole(String name) {
    return Optional.ofNullable((Long) byName.get(name));
  }

  public Optional<String> optionalText(String name) {
    return Optional.ofNullable((String) byName.get(name));
  }

  private Object get(String name) {
    Object value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the format has no field " + name);
    }
    return value;
  }
}
