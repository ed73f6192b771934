package io.gapstone.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs tasks by all their solvers, one after the other, so that none disturbs another.
 *
 * @param seed of the instances
 * @param seconds no solver gets more
 * @param megabytes no process gets more
 */
public record Peers(long seed, double seconds, long megabytes) {

  private static final double GRACE_SECONDS = 60;

  /**
   * Runs a task.
   *
   * @param progress hears who is next
   */
  public PeerRow run(PeerTask task, Consumer<String> progress) {
    PeerProcess process = new PeerProcess(megabytes, GRACE_SECONDS);
    Map<String, Measured> results = new LinkedHashMap<>();
    progress.accept(task.title() + ": " + task.ours());
    results.put(
        task.ours(), process.run(task, task.ours(), seed, Math.min(seconds, task.seconds())));
    for (String peer : task.peers()) {
      progress.accept(task.title() + ": " + peer);
      results.put(peer, process.run(task, peer, seed, Math.min(seconds, task.peerSeconds())));
    }
    return new PeerRow(task, results);
  }

  /** Every solver of any row, ours under one name. */
  public static List<String> columns(List<PeerRow> rows) {
    List<String> columns = new ArrayList<>();
    for (PeerRow row : rows) {
      for (String peer : row.task().peers()) {
        if (!columns.contains(peer)) {
          columns.add(peer);
        }
      }
    }
    return columns;
  }

  /** The rows as a table for a page. */
  public static String markdown(List<PeerRow> rows) {
    List<String> peers = columns(rows);
    StringBuilder text = new StringBuilder("| task | target | ours |");
    peers.forEach(peer -> text.append(" `").append(peer).append("` |"));
    text.append("\n|---|---|---|").append("---|".repeat(peers.size())).append('\n');
    for (PeerRow row : rows) {
      text.append("| ").append(row.task().title()).append(" | ").append(row.task().target());
      text.append(" | `").append(row.task().ours()).append("` ");
      text.append(row.cell(row.task().ours())).append(" |");
      for (String peer : peers) {
        text.append(' ').append(row.cell(peer)).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
