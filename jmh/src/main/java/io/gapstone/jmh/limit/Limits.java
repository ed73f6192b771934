package io.gapstone.jmh.limit;

import io.gapstone.core.random.Draws;
import io.gapstone.jmh.nn.Nets;
import io.gapstone.jmh.peers.Engine;
import io.gapstone.jmh.peers.Peer;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.NetSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Networks beside their peers and beside what memory permits, all in one process and in turns, so
 * that whatever slows the machine slows everyone: the ratios of its tables are to be believed where
 * times of single benchmarks are not.
 *
 * <p>A decision cannot take less time than its weights take to be read: the limit of a network is
 * the bytes of its weights over the bandwidth of the nearest cache that holds them.
 */
public final class Limits {

  private static final int ROWS = 64;
  private static final long WARM_NANOS = 3_000_000_000L;

  private final int rounds;
  private final long warmNanos;

  private Limits(int rounds, long warmNanos) {
    this.rounds = rounds;
    this.warmNanos = warmNanos;
  }

  /**
   * Prints the tables.
   *
   * @param args how many bursts of each, 200 if nothing is said; nets, all if none is said
   */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    List<Nets> nets =
        args.length > 1
            ? Arrays.stream(args).skip(1).map(Nets::valueOf).toList()
            : List.of(Nets.values());
    new Limits(rounds, WARM_NANOS).print(nets);
    System.exit(0);
  }

  private void print(List<Nets> nets) {
    Map<CacheLevel, Double> bandwidths = bandwidths();
    System.out.println("level    bytes/ns");
    bandwidths.forEach(
        (level, bytes) -> System.out.printf(Locale.ROOT, "%-8s %8.1f%n", level.name(), bytes));
    for (Nets net : nets) {
      print(net, bandwidths);
    }
  }

  /** Bytes per nanosecond by level. */
  private Map<CacheLevel, Double> bandwidths() {
    Map<CacheLevel, Double> bandwidths = new LinkedHashMap<>();
    for (CacheLevel level : CacheLevel.all()) {
      Reader reader = Reader.best();
      float[] values = new float[level.sample()];
      Arrays.fill(values, 1);
      float[] sink = new float[1];
      Bursts bursts = new Bursts(() -> sink[0] += reader.sum(values), rounds);
      bursts.warmUp(warmNanos / 3);
      for (int k = 0; k < Math.min(rounds, 50); k++) {
        bursts.burst();
      }
      bandwidths.put(level, 4.0 * values.length / bursts.fastest());
    }
    return bandwidths;
  }

  private void print(Nets net, Map<CacheLevel, Double> bandwidths) {
    NetSpec spec = net.spec();
    Map<Engine, Bursts> measured = measure(spec);
    double onnx = measured.get(Engine.ONNX_RUNTIME).median();
    System.out.printf("%nnet %s, %d weights%n", net, spec.parameters());
    System.out.println(
        "engine             p50 us    min us  of ONNX Runtime  limit us  where    p50/limit");
    measured.forEach(
        (engine, bursts) -> {
          long bytes = (long) spec.parameters() * bytesPerWeight(engine);
          CacheLevel level = CacheLevel.holding(bytes, new ArrayList<>(bandwidths.keySet()));
          double limit = bytes / bandwidths.get(level);
          System.out.printf(
              Locale.ROOT,
              "%-16s %8.2f  %8.2f  %15.3f  %8.2f  %-8s %9.1f%n",
              engine.title(),
              bursts.median() / 1000,
              bursts.fastest() / 1000,
              bursts.median() / onnx,
              limit / 1000,
              level.name(),
              bursts.median() / limit);
        });
  }

  private static int bytesPerWeight(Engine engine) {
    return switch (engine) {
      case VECTOR_BFLOAT16 -> 2;
      case VECTOR_INT8 -> 1;
      default -> Float.BYTES;
    };
  }

  private Map<Engine, Bursts> measure(NetSpec spec) {
    float[] weights = InitialWeights.of(spec, Draws.of(1, "limits"));
    float[][] inputs = new float[ROWS][spec.inputs()];
    for (int r = 0; r < ROWS; r++) {
      Nets.fill(inputs[r], Draws.of(r, "limits rows"));
    }
    List<Peer> peers = new ArrayList<>();
    Map<Engine, Bursts> bursts = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      Peer peer = engine.net(spec, weights);
      peers.add(peer);
      float[] output = new float[spec.outputs()];
      int[] next = {0};
      Bursts own =
          new Bursts(
              () -> {
                next[0] = (next[0] + 1) % ROWS;
                peer.run(inputs[next[0]], output);
              },
              rounds);
      own.warmUp(warmNanos);
      bursts.put(engine, own);
    }
    List<Bursts> all = List.copyOf(bursts.values());
    for (int round = 0; round < rounds; round++) {
      // Nobody always comes after the same other, who has driven it out of the caches.
      int stride = 1 + round % (all.size() - 1);
      for (int k = 0; k < all.size(); k++) {
        all.get((round + k * stride) % all.size()).burst();
      }
    }
    peers.forEach(Peer::close);
    return bursts;
  }
}
