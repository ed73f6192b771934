package io.gapstone.instances.canonical;

import io.gapstone.core.Instance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hashes of one instance per family and profile; a program, too, for another JDK. */
final class Hashes {

  private Hashes() {}

  /** Prints {@link #of} the profiles that the arguments name. */
  public static void main(String[] profiles) {
    of(profiles).forEach(System.out::println);
  }

  /** Lines {@code NAME SHA256-OF-JSON SHA256-OF-FILE}, sorted. */
  static List<String> of(String... profiles) {
    List<String> lines = new ArrayList<>();
    for (FamilyFiles<?, ?> files : Catalogue.all()) {
      for (String profile : profiles) {
        if (files.generator().profiles().containsKey(profile)) {
          lines.add(line(files, profile));
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private static <I extends Instance> String line(FamilyFiles<I, ?> files, String profile) {
    I instance = files.generator().generate(profile, 1, Map.of());
    InstanceFiles.Written written = InstanceFiles.measure(files, instance);
    return written.name() + " " + written.sha256() + " " + written.fileSha256();
  }
}
