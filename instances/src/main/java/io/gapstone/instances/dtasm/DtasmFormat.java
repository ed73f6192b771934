package io.gapstone.instances.dtasm;

import io.gapstone.core.dtasm.DtasmApplications;
import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;
import io.gapstone.core.dtasm.Span;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;
import java.util.function.Function;

/** The fields of a {@code dtasm} instance file. */
final class DtasmFormat {

  private static final Dim USERS = Dim.of("users");
  private static final Dim SERVERS = Dim.of("servers");
  private static final Dim SLOTS = Dim.of("slots");
  private static final Dim APPLICATIONS = Dim.of("applications");
  private static final Range COUNTS = Range.between(0, 10_000_000);
  private static final Range BITS = Range.between(0, 2e9);

  private DtasmFormat() {}

  static Format<DtasmInstance> create() {
    FormatBuilder<DtasmInstance> format =
        Format.named("gapstone-instance/dtasm", 1, "A Gapstone instance of dtasm");
    head(format);
    network(format);
    applications(format);
    users(format);
    demand(format);
    trace(format);
    return format.build(DtasmFormat::read);
  }

  private static void head(FormatBuilder<DtasmInstance> format) {
    format
        .size("users", "number of users, U", 1, 10_000_000, DtasmInstance::users)
        .size("servers", "number of edge servers and RAN nodes, H", 1, 10_000, i -> i.servers())
        .size("slots", "number of slots, T", 1, 10_000_000, DtasmInstance::slots)
        .size("applications", "kinds of application, F", 1, 10_000, i -> i.applications().count());
    OriginFields.add(format)
        .number(
            "model.seamlessSeconds",
            "xi: longest downtime of a migration, s",
            Range.atLeast(0),
            DtasmInstance::seamlessSeconds);
  }

  private static void network(FormatBuilder<DtasmInstance> format) {
    format
        .reals(
            "network.capacityHz",
            "P^h: computing capacity of a server, cycles/s",
            SERVERS,
            Range.atLeast(0),
            (i, h) -> i.network().capacityHz(h))
        .reals(
            "network.bandwidth",
            "B: link between two servers, bit/s; symmetric; the diagonal is 0 and never read",
            SERVERS,
            SERVERS,
            Range.atLeast(0),
            (i, h, k) -> i.network().bandwidth(h, k))
        .reals(
            "network.delaySeconds",
            "delta: one-way delay of that link, s; symmetric; the diagonal is 0 and never read",
            SERVERS,
            SERVERS,
            Range.atLeast(0),
            (i, h, k) -> i.network().delaySeconds(h, k))
        .reals(
            "network.cloudBandwidth",
            "B to the cloud: link between a server and the cloud, bit/s",
            SERVERS,
            Range.positive(),
            (i, h) -> i.network().cloudBandwidth(h))
        .reals(
            "network.cloudDelaySeconds",
            "delta to the cloud: one-way delay of that link, s",
            SERVERS,
            Range.atLeast(0),
            (i, h) -> i.network().cloudDelaySeconds(h));
  }

  private static void applications(FormatBuilder<DtasmInstance> format) {
    format
        .reals(
            "applications.functionHz",
            "P^SF: capacity of the application's service function, cycles/s",
            APPLICATIONS,
            Range.positive(),
            (i, f) -> i.applications().functionHz(f))
        .reals(
            "applications.checkpointShare",
            "beta: the part of it that suspends and resumes services",
            APPLICATIONS,
            Range.positive(),
            (i, f) -> i.applications().checkpointShare(f))
        .reals(
            "applications.suspendCyclesPerBit",
            "rho^s: cycles to suspend one bit of state",
            APPLICATIONS,
            Range.atLeast(0),
            (i, f) -> i.applications().suspendCyclesPerBit(f))
        .reals(
            "applications.resumeCyclesPerBit",
            "rho^r: cycles to resume one bit of state",
            APPLICATIONS,
            Range.atLeast(0),
            (i, f) -> i.applications().resumeCyclesPerBit(f))
        .reals(
            "applications.preparationSeconds",
            "d^sf: time to start the service function on a server, s",
            APPLICATIONS,
            Range.atLeast(0),
            (i, f) -> i.applications().preparationSeconds(f));
  }

  private static void users(FormatBuilder<DtasmInstance> format) {
    format
        .wholes(
            "users.application",
            "F_u: the user's application, from 0",
            USERS,
            COUNTS,
            (i, u) -> i.people().application(u))
        .reals(
            "users.deadlineSeconds",
            "tau: longest time from task to result, s",
            USERS,
            Range.positive(),
            (i, u) -> i.people().deadlineSeconds(u))
        .wholes(
            "users.initialHost",
            "X before slot 0: server of the user's service; the number of servers means the cloud",
            USERS,
            COUNTS,
            (i, u) -> i.people().initialHost(u));
  }

  private static void demand(FormatBuilder<DtasmInstance> format) {
    format.reals(
        "demand.ranShare",
        "share of the users that are connected to a RAN node in the long run",
        SERVERS,
        Range.atLeast(0),
        (i, h) -> i.demand().ranShare(h));
    span(format, "taskBits", "V^t, bit", DtasmDemand::taskBits);
    span(format, "resultBits", "V^r, bit", DtasmDemand::resultBits);
    span(format, "stateBits", "V^m, bit", DtasmDemand::stateBits);
    span(format, "cyclesPerBit", "kappa, cycles/bit", DtasmDemand::cyclesPerBit);
  }

  private static void span(
      FormatBuilder<DtasmInstance> format,
      String name,
      String what,
      Function<DtasmDemand, Span> get) {
    format.reals(
        "demand." + name,
        "least and greatest " + what,
        Dim.fixed(2),
        Range.atLeast(0),
        (i, end) -> end == 0 ? get.apply(i.demand()).low() : get.apply(i.demand()).high());
  }

  private static void trace(FormatBuilder<DtasmInstance> format) {
    format
        .wholes(
            "trace.ran",
            "y: the RAN node that the user is connected to",
            SLOTS,
            USERS,
            COUNTS,
            (i, t, u) -> i.trace().ran(t, u))
        .wholes(
            "trace.taskBits",
            "V^t: volume of the user's tasks, bit",
            SLOTS,
            USERS,
            BITS,
            (i, t, u) -> i.trace().taskBits(t, u))
        .wholes(
            "trace.resultBits",
            "V^r: volume of the results, bit",
            SLOTS,
            USERS,
            BITS,
            (i, t, u) -> i.trace().resultBits(t, u))
        .wholes(
            "trace.stateBits",
            "V^m: volume of the state of the user's service, bit",
            SLOTS,
            USERS,
            BITS,
            (i, t, u) -> i.trace().stateBits(t, u))
        .reals(
            "trace.cyclesPerBit",
            "kappa: cycles to compute one bit of the tasks",
            SLOTS,
            USERS,
            Range.atLeast(0),
            (i, t, u) -> i.trace().cyclesPerBit(t, u));
  }

  private static DtasmInstance read(Values v) {
    return new DtasmInstance(
        OriginFields.read(v),
        v.number("model.seamlessSeconds"),
        new DtasmNetwork(
            v.doubles("network.capacityHz"),
            v.doubles("network.bandwidth"),
            v.doubles("network.delaySeconds"),
            v.doubles("network.cloudBandwidth"),
            v.doubles("network.cloudDelaySeconds")),
        new DtasmApplications(
            v.doubles("applications.functionHz"),
            v.doubles("applications.checkpointShare"),
            v.doubles("applications.suspendCyclesPerBit"),
            v.doubles("applications.resumeCyclesPerBit"),
            v.doubles("applications.preparationSeconds")),
        new DtasmUsers(
            v.ints("users.application"),
            v.doubles("users.deadlineSeconds"),
            v.ints("users.initialHost")),
        new DtasmDemand(
            v.doubles("demand.ranShare"),
            span(v, "taskBits"),
            span(v, "resultBits"),
            span(v, "stateBits"),
            span(v, "cyclesPerBit")),
        new DtasmTrace(
            v.size("sizes.slots"),
            v.size("sizes.users"),
            v.ints("trace.ran"),
            v.ints("trace.taskBits"),
            v.ints("trace.resultBits"),
            v.ints("trace.stateBits"),
            v.doubles("trace.cyclesPerBit")));
  }

  private static Span span(Values v, String name) {
    double[] ends = v.doubles("demand." + name);
    return new Span(ends[0], ends[1]);
  }
}
