package io.gapstone.bench.replay;

import io.gapstone.core.Sizes;
import java.util.LinkedHashMap;
import java.util.Map;

/** The map as the page gets it: all positions on one grid of whole numbers, north up. */
final class Atlas {

  /** The longer side of the map in steps of the grid. */
  private static final int SIDE = 60_000;

  private final ServerMap servers;
  private final double[] userX;
  private final double[] userY;
  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  /** Collects the positions of a scene. */
  Atlas(Scene<?, ?> scene, Sizes sizes) {
    servers = scene.servers();
    userX = new double[(sizes.slots() + 1) * sizes.users()];
    userY = new double[userX.length];
    for (int k = 0; k < userX.length; k++) {
      userX[k] = scene.userX(k / sizes.users(), k % sizes.users());
      userY[k] = scene.userY(k / sizes.users(), k % sizes.users());
      include(userX[k], userY[k]);
    }
    for (int e = 0; e < servers.x().length; e++) {
      include(servers.x()[e], servers.y()[e]);
    }
    for (int k = 0; k < servers.lines().length; k += 2) {
      include(servers.lines()[k], servers.lines()[k + 1]);
    }
  }

  private void include(double x, double y) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }

  /** The map, for JSON. */
  Map<String, Object> data() {
    double longer = Math.max(east - west, north - south);
    double step = longer > 0 ? longer / SIDE : 1;
    int[] lines = new int[servers.lines().length];
    for (int k = 0; k < lines.length; k++) {
      lines[k] = k % 2 == 0 ? across(servers.lines()[k], step) : down(servers.lines()[k], step);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", across(east, step));
    data.put("height", down(south, step));
    data.put("stepMetres", servers.metres() ? step : null);
    data.put("cloud", servers.cloud());
    data.put("origin", servers.origin());
    data.put("serverX", across(servers.x(), step));
    data.put("serverY", down(servers.y(), step));
    data.put("lines", Packed.of(lines));
    data.put("userX", Packed.of(across(userX, step)));
    data.put("userY", Packed.of(down(userY, step)));
    return data;
  }

  private int[] across(double[] x, double step) {
    int[] steps = new int[x.length];
    java.util.Arrays.setAll(steps, k -> across(x[k], step));
    return steps;
  }

  private int[] down(double[] y, double step) {
    int[] steps = new int[y.length];
    java.util.Arrays.setAll(steps, k -> down(y[k], step));
    return steps;
  }

  private int across(double x, double step) {
    return (int) Math.rint((x - west) / step);
  }

  private int down(double y, double step) {
    return (int) Math.rint((north - y) / step);
  }
}
