package io.gapstone.instances.isma;

import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;

/** Instance files of {@code isma}. */
final class IsmaFormat {

  private static final Dim USERS = Dim.of("users");
  private static final Dim SERVERS = Dim.of("servers");
  private static final Dim SLOTS = Dim.of("slots");
  private static final Dim LOCATIONS = Dim.of("slots").plus(1);
  private static final Range GRID = Range.between(-1_000_000, 1_000_000);

  private IsmaFormat() {}

  static Format<IsmaInstance> instance() {
    FormatBuilder<IsmaInstance> format =
        Format.named("gapstone-instance/isma", 1, "A Gapstone instance of isma");
    format
        .size("users", "number of users N", 1, 10_000_000, IsmaInstance::users)
        .size("servers", "number of servers L", 1, 100_000, IsmaInstance::servers)
        .size("slots", "number of slots T", 1, 10_000_000, IsmaInstance::slots);
    OriginFields.add(format);
    model(format);
    network(format);
    users(format);
    trace(format);
    return format.build(IsmaFormat::read);
  }

  private static void model(FormatBuilder<IsmaInstance> format) {
    format
        .number(
            "model.slotSeconds",
            "D_l: length of a slot, which is a decision period, in seconds",
            Range.positive(),
            i -> i.model().slotSeconds())
        .number(
            "model.bandwidthHertz",
            "B: bandwidth of each user's uplink, in hertz",
            Range.positive(),
            i -> i.model().bandwidthHertz())
        .number(
            "model.transmitWatts",
            "p: transmit power, in watts",
            Range.positive(),
            i -> i.model().transmitWatts())
        .number(
            "model.pathLossExponent",
            "g is the distance in metres, at least 1, to the minus this power",
            Range.positive(),
            i -> i.model().pathLossExponent())
        .number(
            "model.noiseDbmPerHertz",
            "noise density in dBm/Hz; N0 is 10^(this/10)/1000 watts per hertz, times B",
            Range.between(-1000, 1000),
            i -> i.model().noiseDbmPerHertz())
        .number(
            "model.wiredBitsPerSecond",
            "R^f: rate of a wired hop, in bit/s",
            Range.atLeast(1),
            i -> i.model().wiredBitsPerSecond())
        .number(
            "model.migrationSeconds",
            "wait of the edge part where a service changes its server, in seconds",
            Range.atLeast(0),
            i -> i.model().migrationSeconds());
  }

  private static void network(FormatBuilder<IsmaInstance> format) {
    format
        .reals(
            "network.stationX",
            "metres east of each base station",
            SERVERS,
            Range.any(),
            (i, j) -> i.network().stationX(j))
        .reals(
            "network.stationY",
            "metres north of each base station",
            SERVERS,
            Range.any(),
            (i, j) -> i.network().stationY(j))
        .wholes(
            "network.gridColumn",
            "column of each station in the wired grid; hops d are steps in columns and rows",
            SERVERS,
            GRID,
            (i, j) -> i.network().gridColumn(j))
        .wholes(
            "network.gridRow",
            "row of each station in the wired grid",
            SERVERS,
            GRID,
            (i, j) -> i.network().gridRow(j))
        .reals(
            "network.serverHertz",
            "f^e: clock frequency of each server, in hertz",
            SERVERS,
            Range.atLeast(1),
            (i, l) -> i.network().serverHertz(l));
  }

  private static void users(FormatBuilder<IsmaInstance> format) {
    format
        .reals(
            "users.cpuHertz",
            "f^L: clock frequency of each user, in hertz",
            USERS,
            Range.atLeast(1),
            IsmaInstance::cpuHertz)
        .reals(
            "users.deadlineSeconds",
            "delta^max: longest wanted completion time of each user, in seconds; 0 for none",
            USERS,
            Range.atLeast(0),
            IsmaInstance::deadlineSeconds);
  }

  private static void trace(FormatBuilder<IsmaInstance> format) {
    format
        .reals(
            "trace.x",
            "metres east at each location; location 0 gives the first hosts, slot t is at t + 1",
            LOCATIONS,
            USERS,
            Range.any(),
            IsmaInstance::x)
        .reals(
            "trace.y",
            "metres north at each location",
            LOCATIONS,
            USERS,
            Range.any(),
            IsmaInstance::y)
        .reals(
            "trace.dataBits",
            "c: data of each task, in bits",
            SLOTS,
            USERS,
            Range.positive(),
            IsmaInstance::dataBits)
        .reals(
            "trace.cycles",
            "f^r: work of each task, in cycles",
            SLOTS,
            USERS,
            Range.positive(),
            IsmaInstance::cycles);
  }

  private static IsmaInstance read(Values v) {
    return new IsmaInstance(
        OriginFields.read(v),
        v.size("sizes.slots"),
        new IsmaModel(
            v.number("model.slotSeconds"),
            v.number("model.bandwidthHertz"),
            v.number("model.transmitWatts"),
            v.number("model.pathLossExponent"),
            v.number("model.noiseDbmPerHertz"),
            v.number("model.wiredBitsPerSecond"),
            v.number("model.migrationSeconds")),
        new IsmaNetwork(
            v.doubles("network.stationX"),
            v.doubles("network.stationY"),
            v.ints("network.gridColumn"),
            v.ints("network.gridRow"),
            v.doubles("network.serverHertz")),
        new IsmaUsers(v.doubles("users.cpuHertz"), v.doubles("users.deadlineSeconds")),
        new IsmaTrace(
            v.doubles("trace.x"),
            v.doubles("trace.y"),
            v.doubles("trace.dataBits"),
            v.doubles("trace.cycles")));
  }
}
