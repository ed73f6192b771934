package io.gapstone.instances.delayenergy;

import io.gapstone.core.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generator's parameters, with the values of profile {@code paper}, and the profiles. */
final class DelayEnergySettings {

  static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("users", "60", "number of users, U"),
          new Parameter("servers", "24", "number of servers, S"),
          new Parameter("slots", "80", "number of slots, T"),
          new Parameter(
              "gridSide",
              "auto",
              "cells along a side; auto takes 6 for up to 36 servers, else 3.375 cells per server"),
          new Parameter("cellMetres", "500", "side of a cell in m"),
          new Parameter("blocks", "50", "resource blocks of a station, K"),
          new Parameter("blockHz", "180000", "bandwidth of a block in Hz, W"),
          new Parameter("transmitWatts", "0.2", "baseline power of a user in W, P"),
          new Parameter("referenceGain", "0.001", "channel gain at 1 m, h0"),
          new Parameter("pathLossExponent", "3.75", "path loss exponent, varpi"),
          new Parameter("powerControl", "0.25", "power control factor, zeta"),
          new Parameter("noiseDbmPerHertz", "-174", "noise density in dBm/Hz, N0"),
          new Parameter("leastTaskMegabytes", "2", "smallest task in MB, data"),
          new Parameter("greatestTaskMegabytes", "5", "largest task in MB, data"),
          new Parameter("leastCycles", "50000000", "lightest task in cycles, f"),
          new Parameter("greatestCycles", "100000000", "heaviest task in cycles, f"),
          new Parameter("leastStateMegabytes", "0.5", "smallest service state in MB, v"),
          new Parameter("greatestStateMegabytes", "2", "largest service state in MB, v"),
          new Parameter("serverHz", "7000000000", "cycles per second of a server, F"),
          new Parameter("vmsPerServer", "10", "virtual machines of a server, N_s"),
          new Parameter(
              "vmLoad",
              "0",
              "share of all VMs that users take, spread evenly; 0 for vmsPerServer each"),
          new Parameter("leastVmsPerUser", "1.2", "fewer VMs per user than this are refused"),
          new Parameter("backhaulBitsPerSecond", "1000000000", "wired bandwidth in bit/s, B"),
          new Parameter("hopSeconds", "0.02", "delay of a wired hop in s, rho"),
          new Parameter("access", "true", "whether tasks pay for the way from station to server"),
          new Parameter("energyPerGigabyteHop", "2", "migration energy coefficient, eta"),
          new Parameter("energyWeight", "1", "weight of energy in the scalar objective, w"),
          new Parameter("leastDeadlineSeconds", "2", "shortest deadline of a user in s, D"),
          new Parameter("greatestDeadlineSeconds", "2", "longest deadline of a user in s, D"),
          new Parameter("slotSeconds", "1", "length of a slot in s, omega"));

  static final SortedMap<String, Map<String, String>> PROFILES =
      new TreeMap<>(
          Map.of(
              "small",
              Map.of(
                  "users", "8",
                  "servers", "4",
                  "slots", "6",
                  "gridSide", "3",
                  "vmsPerServer", "3"),
              "paper",
              Map.of(),
              "paper-literal",
              Map.of(
                  "leastStateMegabytes", "500", "greatestStateMegabytes", "500", "access", "false"),
              "contended",
              Map.of(
                  "vmLoad", "0.9",
                  "leastVmsPerUser", "1.1",
                  "leastDeadlineSeconds", "1.2",
                  "greatestDeadlineSeconds", "1.2"),
              "large",
              Map.of("users", "5000", "servers", "600", "slots", "10")));

  private DelayEnergySettings() {}
}
