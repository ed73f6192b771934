package io.gapstone.learners.nn;

import io.gapstone.core.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The backends on the class path. */
public final class Backends {

  /** What trains where nobody says otherwise. */
  public static final String USUAL = "vector";

  private Backends() {}

  public static List<Backend> all() {
    List<Backend> all = new ArrayList<>();
    ServiceLoader.load(Backend.class).forEach(all::add);
    return all;
  }

  /** The backend with this id. */
  public static Backend byId(String id) {
    List<Backend> all = all();
    for (Backend backend : all) {
      if (backend.id().equals(id)) {
        return backend;
      }
    }
    throw Choice.unknown("backend", id, all.stream().map(Backend::id).toList());
  }
}
