package io.gapstone.bench.report;

import io.gapstone.core.front.Hypervolume;
import java.util.ArrayList;
import java.util.List;

/** What rules and learned policies do in a slot whose exact front is known. */
final class Fronts {

  private Fronts() {}

  /** The front with the outcomes of the runs that decided in the same slot of the instance. */
  static ReportCampaign.Front among(
      List<ReportRun> runs, String instance, ReportCampaign.Front front) {
    List<ReportCampaign.Other> others = new ArrayList<>();
    double[] reference = front.reference().stream().mapToDouble(r -> r).toArray();
    for (ReportRun run : runs) {
      if (run.instance().equals(instance)
          && run.place().equals("slot " + front.slot())
          && run.row().repeat() == 0
          && run.row().solved()
          && run.components().keySet().containsAll(front.components())) {
        double[] point =
            front.components().stream().mapToDouble(name -> run.components().get(name)).toArray();
        double area = Hypervolume.of(new double[][] {point}, reference);
        others.add(
            new ReportCampaign.Other(
                run.row().id(),
                run.row().solver(),
                run.row().kind(),
                point[0],
                point[1],
                RunStatistics.hypervolumeRatio(area, front.hypervolume())));
      }
    }
    return new ReportCampaign.Front(
        front.id(),
        front.family(),
        front.instance(),
        front.solver(),
        front.slot(),
        front.objectives(),
        front.components(),
        front.reference(),
        front.hypervolume(),
        front.ratio(),
        front.complete(),
        front.points(),
        others);
  }
}
