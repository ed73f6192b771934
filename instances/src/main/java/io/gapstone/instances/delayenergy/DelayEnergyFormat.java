package io.gapstone.instances.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyRadio;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;

/** The fields of instance files. */
final class DelayEnergyFormat {

  private static final Dim USERS = Dim.of("users");
  private static final Dim SERVERS = Dim.of("servers");
  private static final Dim SLOTS = Dim.of("slots");

  private DelayEnergyFormat() {}

  static Format<DelayEnergyInstance> instances() {
    FormatBuilder<DelayEnergyInstance> format =
        Format.named("gapstone-instance/delay-energy", 1, "A Gapstone instance of delay-energy");
    format
        .size("users", "number of users U", 1, 10_000_000, DelayEnergyInstance::users)
        .size("servers", "number of servers S", 1, 1_000_000, DelayEnergyInstance::servers)
        .size("slots", "number of slots T", 1, 10_000_000, DelayEnergyInstance::slots);
    OriginFields.add(format);
    addRadio(format);
    addModel(format);
    addNetwork(format);
    addUsers(format);
    addTrace(format);
    addReference(format);
    return format.build(DelayEnergyFormat::build);
  }

  private static void addRadio(FormatBuilder<DelayEnergyInstance> format) {
    format
        .whole(
            "radio.blocks",
            "orthogonal resource blocks of a station, K",
            1,
            1_000_000,
            i -> i.radio().blocks())
        .number(
            "radio.blockHz",
            "bandwidth of a block in Hz, W",
            Range.positive(),
            i -> i.radio().blockHz())
        .number(
            "radio.transmitWatts",
            "baseline power of a user in W, P",
            Range.positive(),
            i -> i.radio().transmitWatts())
        .number(
            "radio.referenceGain",
            "channel gain at 1 m, h0",
            Range.positive(),
            i -> i.radio().referenceGain())
        .number(
            "radio.pathLossExponent",
            "path loss exponent, varpi",
            Range.between(0, 10),
            i -> i.radio().pathLossExponent())
        .number(
            "radio.powerControl",
            "share of the path loss that power control makes up for, zeta",
            Range.between(0, 1),
            i -> i.radio().powerControl())
        .number(
            "radio.noiseWattsPerHertz",
            "noise density in W/Hz, N0",
            Range.positive(),
            i -> i.radio().noiseWattsPerHertz());
  }

  private static void addModel(FormatBuilder<DelayEnergyInstance> format) {
    format
        .number(
            "model.slotSeconds",
            "length of a slot in s, omega",
            Range.positive(),
            i -> i.model().slotSeconds())
        .number(
            "model.backhaulBitsPerSecond",
            "wired bandwidth between stations in bit/s, B",
            Range.positive(),
            i -> i.model().backhaulBitsPerSecond())
        .number(
            "model.hopSeconds",
            "delay of one wired hop in s, rho",
            Range.atLeast(0),
            i -> i.model().hopSeconds())
        .flag(
            "model.access",
            "whether tasks pay for the wired way from the user's station to the server",
            i -> i.model().access())
        .number(
            "model.energyPerGigabyteHop",
            "energy of moving 8e9 bits by one hop, eta",
            Range.atLeast(0),
            i -> i.model().energyPerGigabyteHop())
        .number(
            "model.energyWeight",
            "weight of energy in the scalar objective, w",
            Range.atLeast(0),
            i -> i.model().energyWeight());
  }

  private static void addNetwork(FormatBuilder<DelayEnergyInstance> format) {
    format
        .whole(
            "network.columns", "cells from west to east", 1, 10_000, DelayEnergyInstance::columns)
        .whole("network.rows", "cells from south to north", 1, 10_000, DelayEnergyInstance::rows)
        .number(
            "network.cellMetres",
            "side of a cell in m",
            Range.positive(),
            DelayEnergyInstance::cellMetres)
        .wholes(
            "network.serverCell",
            "cell of the server, row x columns + column, from 0",
            SERVERS,
            Range.atLeast(0),
            DelayEnergyInstance::serverCell)
        .reals(
            "network.serverHz",
            "cycles per second of the server, F_s",
            SERVERS,
            Range.positive(),
            DelayEnergyInstance::serverHz)
        .wholes(
            "network.vms",
            "virtual machines that the server can hold, N_s",
            SERVERS,
            Range.between(1, 10_000_000),
            DelayEnergyInstance::vms);
  }

  private static void addUsers(FormatBuilder<DelayEnergyInstance> format) {
    format
        .wholes(
            "users.initialHost",
            "server of the user's service before slot 0",
            USERS,
            Range.atLeast(0),
            DelayEnergyInstance::initialHost)
        .reals(
            "users.deadlineSeconds",
            "longest acceptable delay of the user's tasks in s, D",
            USERS,
            Range.positive(),
            DelayEnergyInstance::deadlineSeconds);
  }

  private static void addTrace(FormatBuilder<DelayEnergyInstance> format) {
    Dim locations = SLOTS.plus(1);
    format
        .reals(
            "trace.x",
            "metres from the western border; slot t is paid at location t + 1",
            locations,
            USERS,
            Range.atLeast(0),
            DelayEnergyInstance::x)
        .reals(
            "trace.y",
            "metres from the southern border; slot t is paid at location t + 1",
            locations,
            USERS,
            Range.atLeast(0),
            DelayEnergyInstance::y)
        .reals(
            "trace.dataBits",
            "size of the offloaded task in bits, data",
            SLOTS,
            USERS,
            Range.positive(),
            DelayEnergyInstance::dataBits)
        .reals(
            "trace.cycles",
            "cycles of the task, f",
            SLOTS,
            USERS,
            Range.positive(),
            DelayEnergyInstance::cycles)
        .reals(
            "trace.stateBits",
            "what a migration has to carry in bits, v",
            SLOTS,
            USERS,
            Range.positive(),
            DelayEnergyInstance::stateBits);
  }

  private static void addReference(FormatBuilder<DelayEnergyInstance> format) {
    format
        .number(
            "reference.delaySeconds",
            "delay of the reference point for fronts over all slots, in s",
            Range.atLeast(0),
            i -> i.reference().delaySeconds())
        .number(
            "reference.energy",
            "energy of the reference point for fronts over all slots",
            Range.atLeast(0),
            i -> i.reference().energy())
        .number(
            "reference.idealDelaySeconds",
            "delay that no decisions over all slots undercut, in s",
            Range.atLeast(0),
            i -> i.reference().idealDelaySeconds())
        .number(
            "reference.idealEnergy",
            "energy that no decisions over all slots undercut",
            Range.atLeast(0),
            i -> i.reference().idealEnergy());
  }

  private static DelayEnergyInstance build(Values v) {
    return new DelayEnergyInstance(
        OriginFields.read(v),
        new DelayEnergyRadio(
            v.size("radio.blocks"),
            v.number("radio.blockHz"),
            v.number("radio.transmitWatts"),
            v.number("radio.referenceGain"),
            v.number("radio.pathLossExponent"),
            v.number("radio.powerControl"),
            v.number("radio.noiseWattsPerHertz")),
        new DelayEnergyModel(
            v.number("model.slotSeconds"),
            v.number("model.backhaulBitsPerSecond"),
            v.number("model.hopSeconds"),
            v.flag("model.access"),
            v.number("model.energyPerGigabyteHop"),
            v.number("model.energyWeight")),
        new DelayEnergyNetwork(
            v.size("network.columns"),
            v.size("network.rows"),
            v.number("network.cellMetres"),
            v.ints("network.serverCell"),
            v.doubles("network.serverHz"),
            v.ints("network.vms")),
        new DelayEnergyUsers(v.ints("users.initialHost"), v.doubles("users.deadlineSeconds")),
        new DelayEnergyTrace(
            v.size("sizes.slots"),
            v.doubles("trace.x"),
            v.doubles("trace.y"),
            v.doubles("trace.dataBits"),
            v.doubles("trace.cycles"),
            v.doubles("trace.stateBits")),
        new DelayEnergyReference(
            v.number("reference.delaySeconds"),
            v.number("reference.energy"),
            v.number("reference.idealDelaySeconds"),
            v.number("reference.idealEnergy")));
  }
}
