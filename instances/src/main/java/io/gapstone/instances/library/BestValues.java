package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Tolerance;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code best.solu}: what is known of each instance's optimum. */
public final class BestValues {

  /** The file's name. */
  public static final String FILE = "best.solu";

  private static final int LIMIT = 1 << 28;
  private static final double CLOSED = 1e-8;
  private static final Pattern LINE =
      Pattern.compile("=(?<kind>opt|best|bound)=\\s+(?<key>\\S+)\\s+(?<value>\\S+)");
  private static final Pattern KEY = Pattern.compile("(?<name>.+?)(@slot(?<slot>\\d{1,9}))?");

  private BestValues() {}

  /** What a line says of a number. */
  public enum Kind {
    /** The optimum. */
    OPT,
    /** The best solution known. */
    BEST,
    /** A lower bound. */
    BOUND
  }

  /**
   * One line.
   *
   * @param name the instance's name
   * @param slot the slot, or {@link #HORIZON} for the whole instance
   */
  public record Line(Kind kind, String name, int slot, double value) {

    /** Stands for all slots. */
    public static final int HORIZON = -1;

    /** {@code NAME} or {@code NAME@slotK}. */
    public String key() {
      return key(name, slot);
    }

    /** {@code NAME} or {@code NAME@slotK}. */
    static String key(String name, int slot) {
      return slot == HORIZON ? name : name + "@slot" + slot;
    }
  }

  /**
   * Whether a bound shows an objective to be the optimum: certificates allow for the checker's
   * tolerances, so a proven optimum stays up to 1e-8 of itself above its bound.
   */
  public static boolean closed(double objective, double bound) {
    return objective - bound <= CLOSED * Math.abs(objective) + Tolerance.ABSOLUTE;
  }

  /** Writes a file. It appears when it is complete. */
  public static void write(Path file, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String kind = line.kind().name().toLowerCase(Locale.ROOT);
      text.append('=').append(kind).append("= ").append(line.key());
      text.append(' ').append(line.value()).append('\n');
    }
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent())) {
      part.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
      part.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }

  /** Reads a file. Empty lines and lines that begin with # say nothing. */
  public static List<Line> read(Path file) {
    String text;
    try (Content content = Content.open(file, "a file of best values", LIMIT)) {
      text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(parse(line.strip(), file + ", line " + number));
      }
    }
    return lines;
  }

  private static Line parse(String line, String where) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new BadInputException(
          where + ": it must be =opt=, =best= or =bound=, a name and a number.");
    }
    Matcher key = KEY.matcher(parts.group("key"));
    if (!key.matches()) {
      throw new BadInputException(where + ": the name is malformed.");
    }
    String slot = key.group("slot");
    return new Line(
        Kind.valueOf(parts.group("kind").toUpperCase(Locale.ROOT)),
        key.group("name"),
        slot == null ? Line.HORIZON : Integer.parseInt(slot),
        number(parts.group("value"), where));
  }

  private static double number(String text, String where) {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= Double.MAX_VALUE) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw new BadInputException(where + ": the value must be a finite number.");
  }
}
