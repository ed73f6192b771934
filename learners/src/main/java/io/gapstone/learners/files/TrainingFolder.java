package io.gapstone.learners.files;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.files.NewFile;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Training;
import io.gapstone.learners.train.TrainingPlan;
import io.gapstone.learners.train.TrainingTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A training run in a folder. The folder always holds the best policy so far, the curve, and while
 * the run is not over a checkpoint; a run that is killed goes on from there.
 *
 * <p>{@code timing.csv} says how long it took. It is apart from the curve, which is the same
 * whenever the run is repeated.
 */
public final class TrainingFolder<
    I extends Instance, S extends State, V extends Slot, D extends Decision> {

  public static final String TIMING = "timing.csv";

  private final Path folder;
  private final TrainingTask<I> task;
  private final PolicyFiles.Run run;
  private final Training<I, S, V, D> training;
  private final Timing timing = new Timing();
  private double lastCheckpoint;
  private long writingNanos;

  /**
   * Prepares a run.
   *
   * @param folder will be made if it does not exist
   */
  public TrainingFolder(
      Path folder,
      Problem<I, S, V, D> problem,
      Algorithm<I, V, D> algorithm,
      TrainingTask<I> task,
      TrainingPlan plan) {
    this.folder = folder;
    this.task = task;
    this.run =
        new PolicyFiles.Run(
            algorithm.id(),
            algorithm.family(),
            Sizes.of(task.instances().training(0)),
            new TreeMap<>(task.hyperparameters().asMap()),
            task.seed(),
            task.episodes(),
            task.backend().id(),
            plan);
    this.training = new Training<>(problem, algorithm, task, plan.evaluateEvery());
  }

  /** Whether this very run is over, so that nothing is left to do. Another run's end is refused. */
  public boolean isOver() {
    if (Checkpoint.isIn(folder) || !Files.exists(folder.resolve(PolicyFiles.DESCRIPTION))) {
      return false;
    }
    PolicyDescription found = PolicyFiles.describe(folder);
    SortedMap<String, String> known = Identity.of(found);
    Identity.of(run)
        .forEach(
            (name, value) -> {
              if (!value.equals(known.get(name))) {
                throw new BadInputException(
                    folder
                        + " holds a policy with "
                        + name
                        + " "
                        + known.get(name)
                        + "; this run has "
                        + value
                        + ".");
              }
            });
    return found.result().episodesDone() == found.episodes();
  }

  /** Begins in a folder that is new or empty. */
  public void begin() {
    try {
      if (Files.exists(folder) && !isEmpty()) {
        throw new BadInputException(
            folder + " is not empty; --out must be a new or empty folder, or --resume be given.");
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  private boolean isEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Goes on from the folder's checkpoint; where there is none, begins. */
  public void resume() {
    if (Checkpoint.isIn(folder)) {
      Checkpoint.read(folder, Identity.of(run), whole());
      lastCheckpoint = timing.seconds();
    } else {
      begin();
    }
  }

  /**
   * Trains to the end, or until it is to stop.
   *
   * @param stop asked before each episode, whether to stop there
   * @return whether the run is over
   */
  public boolean train(TrainingListener listener, BooleanSupplier stop) {
    while (!training.finished() && !stop.getAsBoolean()) {
      training.episode();
      timing.reach(training.curve().rows().size());
      listener.episode(training.episodes(), task.episodes(), training.curve(), timing.seconds());
      if (timing.seconds() - lastCheckpoint >= run.plan().checkpointSeconds()
          && !training.finished()) {
        write();
      }
    }
    write();
    if (training.finished()) {
      if (!training.hasBest()) {
        throw new GapstoneException(
            "the run found no policy whose objective is a number; there is nothing to write.");
      }
      Checkpoint.delete(folder);
    }
    return training.finished();
  }

  /** Trains to the end. */
  public void train() {
    train(TrainingListener.SILENT, () -> false);
  }

  /** The run, for what it learned. */
  public Training<I, S, V, D> training() {
    return training;
  }

  /** Seconds so far, interruptions left out. */
  public double seconds() {
    return timing.seconds();
  }

  /** Those of them that this object took. */
  public double secondsHere() {
    return timing.secondsHere();
  }

  /** Those of these that went into writing files. */
  public double writingSeconds() {
    return writingNanos / 1e9;
  }

  private void write() {
    long start = System.nanoTime();
    Checkpoint.write(folder, Identity.of(run), whole());
    if (training.hasBest()) {
      PolicyFiles.write(folder, run, training.result(), training.curve(), training.bestWeights());
    }
    try {
      PolicyFiles.put(
          folder,
          TIMING,
          timing.csv(training.curve().column("episode")).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
    lastCheckpoint = timing.seconds();
    writingNanos += System.nanoTime() - start;
  }

  /** The run and its times. */
  private Saved whole() {
    return new Saved() {
      @Override
      public void save(String name, Tensors out) {
        training.save(name, out);
        timing.save(name + ".timing", out);
      }

      @Override
      public void load(String name, Tensors in) {
        training.load(name, in);
        timing.load(name + ".timing", in);
      }
    };
  }
}
