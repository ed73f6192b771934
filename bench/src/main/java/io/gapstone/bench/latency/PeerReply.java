package io.gapstone.bench.latency;

import java.util.List;
import java.util.Optional;

/**
 * What a process says of all networks of a policy.
 *
 * @param yardstick the engine that others are compared with
 * @param failure why there is nothing
 */
public record PeerReply(String yardstick, List<PeerResult> results, Optional<String> failure) {

  static PeerReply failed(String why) {
    return new PeerReply("", List.of(), Optional.of(why));
  }
}
