package io.gapstone.instances.lyapunov;

import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovTrace;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;

/** The fields of an instance file. */
final class LyapunovFormat {

  private static final int MANY = 10_000_000;
  private static final Dim SERVERS = Dim.of("servers");
  private static final Dim USERS = Dim.of("users");
  private static final Dim OTHERS = Dim.of("others");
  private static final Dim SLOTS = Dim.of("slots");
  private static final Dim LOCATIONS = SLOTS.plus(1);
  private static final Dim XY = Dim.fixed(2);

  private LyapunovFormat() {}

  static Format<LyapunovInstance> format() {
    FormatBuilder<LyapunovInstance> format =
        Format.named(
            "gapstone-instance/lyapunov", 1, "An instance of the Gapstone family lyapunov");
    sizes(format);
    OriginFields.add(format);
    model(format);
    network(format);
    trace(format);
    return format.build(LyapunovFormat::read);
  }

  private static void sizes(FormatBuilder<LyapunovInstance> format) {
    format
        .size("users", "users that decisions are made for", 1, MANY, LyapunovInstance::users)
        .size("others", "other devices", 0, MANY, LyapunovInstance::others)
        .size("servers", "servers, one at each station", 1, MANY, LyapunovInstance::servers)
        .size("slots", "slots, tau", 1, MANY, LyapunovInstance::slots)
        .size(
            "candidates",
            "N: a user chooses among the N servers nearest to it (E_t), rank 0 the nearest; ties to"
                + " the lowest index",
            1,
            MANY,
            LyapunovInstance::candidates);
  }

  private static void model(FormatBuilder<LyapunovInstance> format) {
    format
        .number(
            "model.bandwidthHz",
            "W, uplink bandwidth of a user",
            Range.positive(),
            i -> i.model().bandwidthHz())
        .number(
            "model.noiseWatts",
            "sigma^2, total noise at a station",
            Range.positive(),
            i -> i.model().noiseWatts())
        .number(
            "model.pathLossExponent",
            "alpha; the gain is distance^-alpha, the distance at least 1 m",
            Range.positive(),
            i -> i.model().pathLossExponent())
        .number(
            "model.wiredSecondsPerMetre",
            "psi, on the wire from user to server",
            Range.atLeast(0),
            i -> i.model().wiredSecondsPerMetre())
        .number(
            "model.moveRate",
            "beta; the budget of moves of a user is floor(beta * slots + 1e-9)",
            Range.between(0, 1),
            i -> i.model().moveRate())
        .number(
            "model.moveCost",
            "C, cost of a move in the queue Q",
            Range.positive(),
            i -> i.model().moveCost());
  }

  private static void network(FormatBuilder<LyapunovInstance> format) {
    format
        .reals(
            "network.stationMetres",
            "x and y of each station",
            SERVERS,
            XY,
            Range.any(),
            LyapunovInstance::stationMetres)
        .reals(
            "network.capacityHz",
            "cycles per second of a whole server",
            SERVERS,
            Range.atLeast(1),
            LyapunovInstance::capacityHz)
        .reals(
            "users.powerWatts",
            "p, of a user",
            USERS,
            Range.positive(),
            LyapunovInstance::powerWatts)
        .reals(
            "users.otherPowerWatts",
            "p_j, of another device",
            OTHERS,
            Range.positive(),
            LyapunovInstance::otherPowerWatts);
  }

  private static void trace(FormatBuilder<LyapunovInstance> format) {
    format
        .wholes(
            "trace.userMetres",
            "x and y of each user; slot t is paid at location t + 1, location 0 gives the first"
                + " hosts",
            LOCATIONS,
            USERS,
            XY,
            Range.any(),
            LyapunovInstance::userMetres)
        .wholes(
            "trace.otherMetres",
            "x and y of each other device; it loads the server nearest to it",
            LOCATIONS,
            OTHERS,
            XY,
            Range.any(),
            LyapunovInstance::otherMetres)
        .reals(
            "trace.dataBits",
            "eta, size of the task",
            SLOTS,
            USERS,
            Range.positive(),
            LyapunovInstance::dataBits)
        .reals(
            "trace.cyclesPerBit",
            "the task's cycles lambda are this times its bits",
            SLOTS,
            USERS,
            Range.positive(),
            LyapunovInstance::cyclesPerBit)
        .reals(
            "trace.deadlineSeconds",
            "gamma, of the task",
            SLOTS,
            USERS,
            Range.positive(),
            LyapunovInstance::deadlineSeconds)
        .reals(
            "trace.deviationHz",
            "f-hat by rank of the candidate, before it is held above minus half of the estimate f",
            SLOTS,
            USERS,
            Dim.of("candidates"),
            Range.any(),
            LyapunovInstance::deviationHz);
  }

  private static LyapunovInstance read(Values v) {
    return new LyapunovInstance(
        OriginFields.read(v),
        new LyapunovModel(
            v.size("sizes.candidates"),
            v.number("model.bandwidthHz"),
            v.number("model.noiseWatts"),
            v.number("model.pathLossExponent"),
            v.number("model.wiredSecondsPerMetre"),
            v.number("model.moveRate"),
            v.number("model.moveCost")),
        new LyapunovNetwork(v.doubles("network.stationMetres"), v.doubles("network.capacityHz")),
        new LyapunovDevices(v.doubles("users.powerWatts"), v.doubles("users.otherPowerWatts")),
        new LyapunovTrace(
            v.ints("trace.userMetres"),
            v.ints("trace.otherMetres"),
            v.doubles("trace.dataBits"),
            v.doubles("trace.cyclesPerBit"),
            v.doubles("trace.deadlineSeconds"),
            v.doubles("trace.deviationHz")));
  }
}
