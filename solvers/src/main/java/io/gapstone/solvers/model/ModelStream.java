package io.gapstone.solvers.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Models and results as bytes, for another process of the same version. */
public final class ModelStream {

  private static final int MAGIC = 0x47534d31;
  private static final int LONGEST_REASON = 10_000;

  private ModelStream() {}

  public static void write(LinearModel model, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(shortened(model.name()));
    out.writeDouble(model.offset());
    out.writeInt(model.variables());
    for (int j = 0; j < model.variables(); j++) {
      out.writeUTF(shortened(model.variableName(j)));
      out.writeDouble(model.lower(j));
      out.writeDouble(model.upper(j));
      out.writeDouble(model.cost(j));
      out.writeBoolean(model.integer(j));
    }
    out.writeInt(model.rows());
    for (int i = 0; i < model.rows(); i++) {
      out.writeUTF(shortened(model.rowName(i)));
      out.writeDouble(model.rowLow(i));
      out.writeDouble(model.rowHigh(i));
      out.writeInt(model.rowStart(i + 1) - model.rowStart(i));
      for (int k = model.rowStart(i); k < model.rowStart(i + 1); k++) {
        out.writeInt(model.column(k));
        out.writeDouble(model.coefficient(k));
      }
    }
  }

  public static LinearModel readModel(DataInputStream in) throws IOException {
    magic(in);
    LinearModelBuilder model = LinearModel.named(in.readUTF());
    model.offset(in.readDouble());
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      double low = in.readDouble();
      double high = in.readDouble();
      double cost = in.readDouble();
      if (in.readBoolean()) {
        model.integer(name, low, high, cost);
      } else {
        model.continuous(name, low, high, cost);
      }
    }
    for (int left = in.readInt(); left > 0; left--) {
      model.range(in.readUTF(), in.readDouble(), in.readDouble());
      for (int terms = in.readInt(); terms > 0; terms--) {
        model.term(in.readInt(), in.readDouble());
      }
    }
    return model.build();
  }

  public static void write(Claim claim, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(claim.status().name());
    out.writeDouble(claim.bound());
    out.writeUTF(shortened(claim.reason()));
    write(claim.values(), out);
    write(claim.duals(), out);
  }

  public static Claim readClaim(DataInputStream in) throws IOException {
    magic(in);
    LinearStatus status = LinearStatus.valueOf(in.readUTF());
    double bound = in.readDouble();
    String reason = in.readUTF();
    return new Claim(status, readArray(in), bound, readArray(in), reason);
  }

  private static void write(Optional<double[]> array, DataOutputStream out) throws IOException {
    out.writeInt(array.map(a -> a.length).orElse(-1));
    for (double value : array.orElse(new double[0])) {
      out.writeDouble(value);
    }
  }

  private static Optional<double[]> readArray(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return Optional.empty();
    }
    // Grows with what really comes, since a damaged length may be anything.
    double[] array = new double[Math.min(length, 1 << 16)];
    for (int k = 0; k < length; k++) {
      if (k == array.length) {
        array = Arrays.copyOf(array, Math.min(length, LinearModelBuilder.grown(k, k + 1)));
      }
      array[k] = in.readDouble();
    }
    return Optional.of(array);
  }

  private static void magic(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not written by this version");
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
  }
}
