package io.gapstone.jmh.peers;

import io.gapstone.bench.latency.NetEngines;

/** A network of one engine. */
public interface Peer extends NetEngines.Running {}
