package io.gapstone.instances.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraRadio;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;

/** The fields of smra instance files. */
final class SmraFormat {

  private static final Dim USERS = Dim.of("users");
  private static final Dim SERVERS = Dim.of("servers");
  private static final Dim SLOTS = Dim.of("slots");
  private static final Dim LOCATIONS = SLOTS.plus(1);
  private static final Dim XY = Dim.fixed(2);
  private static final Range METRES = Range.between(-1e7, 1e7);

  private SmraFormat() {}

  static Format<SmraInstance> format() {
    FormatBuilder<SmraInstance> format =
        Format.named("gapstone-instance/smra", 1, "A Gapstone instance of smra");
    format
        .size("users", "number of users, U", 1, 1_000_000, SmraInstance::users)
        .size("servers", "number of edge servers, E", 1, 10_000, SmraInstance::servers)
        .size("slots", "number of slots, T", 1, 1_000_000, SmraInstance::slots);
    OriginFields.add(format);
    model(format);
    network(format);
    users(format);
    trace(format);
    return format.build(SmraFormat::instance);
  }

  private static void model(FormatBuilder<SmraInstance> format) {
    format
        .word(
            "model.targets",
            "the targets e' in force: the server nearest to the predicted or to the true position at"
                + " location t+1",
            SmraTargets.WORDS,
            in -> in.targets().word())
        .number(
            "model.transmitPowerWatts",
            "p of all users, in watts",
            Range.positive(),
            in -> in.radio().transmitPowerWatts())
        .number(
            "model.noiseWatts",
            "sigma squared, the noise as a total power, in watts",
            Range.positive(),
            in -> in.radio().noiseWatts())
        .number(
            "model.pathLossExponent",
            "alpha: the gain is g = max(distance, 1 m)^-alpha, the distance in metres",
            Range.between(1, 6),
            in -> in.radio().pathLossExponent())
        .number(
            "model.cpuMinHz",
            "f^min, the least CPU share of a user, in cycles per second",
            Range.positive(),
            in -> in.boxes().cpuMinHz())
        .number(
            "model.cpuMaxHz",
            "f^max, the largest CPU share of a user, in cycles per second",
            Range.positive(),
            in -> in.boxes().cpuMaxHz())
        .number(
            "model.bandwidthMinHz",
            "b^min, the least bandwidth of a user, in hertz",
            Range.positive(),
            in -> in.boxes().bandwidthMinHz())
        .number(
            "model.bandwidthMaxHz",
            "b^max, the largest bandwidth of a user, in hertz",
            Range.positive(),
            in -> in.boxes().bandwidthMaxHz());
  }

  private static void network(FormatBuilder<SmraInstance> format) {
    format
        .reals(
            "network.serverMetres",
            "x and y of each server, in metres",
            SERVERS,
            XY,
            METRES,
            (in, e, axis) -> axis == 0 ? in.serverX(e) : in.serverY(e))
        .reals(
            "network.serverCpuHz",
            "F, all of a server's CPU, in cycles per second",
            SERVERS,
            Range.positive(),
            SmraInstance::cpuHz)
        .reals(
            "network.serverBandwidthHz",
            "B, all of a server's channel, in hertz",
            SERVERS,
            Range.positive(),
            SmraInstance::bandwidthHz)
        .reals(
            "network.linkBitsPerSecond",
            "r between two servers, in bits per second; symmetric, the diagonal is never read",
            SERVERS,
            SERVERS,
            Range.atLeast(0),
            SmraInstance::linkBitsPerSecond);
  }

  private static void users(FormatBuilder<SmraInstance> format) {
    format
        .wholes(
            "users.initialServer",
            "host before slot 0",
            USERS,
            Range.between(0, 9_999),
            SmraInstance::initialServer)
        .reals(
            "users.initialCpuHz",
            "f held at the host before slot 0, in cycles per second",
            USERS,
            Range.positive(),
            SmraInstance::initialCpuHz)
        .reals(
            "users.initialBandwidthHz",
            "b held at the host before slot 0, in hertz",
            USERS,
            Range.positive(),
            SmraInstance::initialBandwidthHz)
        .reals(
            "users.checkpointShare",
            "beta, the part of the service function's CPU that checkpoints get",
            USERS,
            new Range(0, true, 1),
            SmraInstance::checkpointShare)
        .reals(
            "users.serviceCpuHz",
            "f^SF, CPU of the service function, in cycles per second",
            USERS,
            Range.positive(),
            SmraInstance::serviceCpuHz);
  }

  private static void trace(FormatBuilder<SmraInstance> format) {
    format
        .reals(
            "trace.positionMetres",
            "x and y of each user at locations 0..T, in metres; slot t is paid at location t+1",
            LOCATIONS,
            USERS,
            XY,
            METRES,
            (in, k, u, axis) -> axis == 0 ? in.x(k, u) : in.y(k, u))
        .text("trace.predictor", "who made the predictions", SmraInstance::predictor)
        .reals(
            "trace.predictedMetres",
            "L^pre, x and y at location t+1 as predicted in slot t, in metres",
            SLOTS,
            USERS,
            XY,
            METRES,
            (in, t, u, axis) -> axis == 0 ? in.predictedX(t, u) : in.predictedY(t, u))
        .wholes(
            "trace.predictedServer",
            "the server nearest to predictedMetres, the lowest index where several are",
            SLOTS,
            USERS,
            Range.between(0, 9_999),
            SmraInstance::predictedServer)
        .reals(
            "trace.dataBits",
            "D, the task's data, in bits",
            SLOTS,
            USERS,
            Range.positive(),
            SmraInstance::dataBits)
        .reals(
            "trace.cyclesPerBit",
            "C, CPU cycles per bit of data",
            SLOTS,
            USERS,
            Range.positive(),
            SmraInstance::cyclesPerBit)
        .reals(
            "trace.stateBits",
            "D^mig, the context that a migration carries, in bits",
            SLOTS,
            USERS,
            Range.positive(),
            SmraInstance::stateBits)
        .reals(
            "trace.suspendCyclesPerBit",
            "C^sus, CPU cycles per bit of context to suspend",
            SLOTS,
            USERS,
            Range.positive(),
            SmraInstance::suspendCyclesPerBit)
        .reals(
            "trace.resumeCyclesPerBit",
            "C^res, CPU cycles per bit of context to resume",
            SLOTS,
            USERS,
            Range.positive(),
            SmraInstance::resumeCyclesPerBit);
  }

  private static SmraInstance instance(Values v) {
    double[] servers = v.doubles("network.serverMetres");
    double[] x = new double[servers.length / 2];
    double[] y = new double[x.length];
    for (int e = 0; e < x.length; e++) {
      x[e] = servers[2 * e];
      y[e] = servers[2 * e + 1];
    }
    return new SmraInstance(
        OriginFields.read(v),
        SmraTargets.of(v.text("model.targets")),
        new SmraRadio(
            v.number("model.transmitPowerWatts"),
            v.number("model.noiseWatts"),
            v.number("model.pathLossExponent")),
        new SmraBoxes(
            v.number("model.cpuMinHz"),
            v.number("model.cpuMaxHz"),
            v.number("model.bandwidthMinHz"),
            v.number("model.bandwidthMaxHz")),
        new SmraNetwork(
            x,
            y,
            v.doubles("network.serverCpuHz"),
            v.doubles("network.serverBandwidthHz"),
            v.doubles("network.linkBitsPerSecond")),
        new SmraUsers(
            v.ints("users.initialServer"),
            v.doubles("users.initialCpuHz"),
            v.doubles("users.initialBandwidthHz"),
            v.doubles("users.checkpointShare"),
            v.doubles("users.serviceCpuHz")),
        new SmraTrace(
            v.size("sizes.slots"),
            v.doubles("trace.positionMetres"),
            v.text("trace.predictor"),
            v.doubles("trace.predictedMetres"),
            v.ints("trace.predictedServer"),
            v.doubles("trace.dataBits"),
            v.doubles("trace.cyclesPerBit"),
            v.doubles("trace.stateBits"),
            v.doubles("trace.suspendCyclesPerBit"),
            v.doubles("trace.resumeCyclesPerBit")));
  }
}
