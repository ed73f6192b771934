package io.gapstone.bench.campaign;

/** Hears how a campaign goes on. Calls come from several threads. */
public interface CampaignProgress {

  /**
   * @param runs how many there are in all
   * @param finished how many of them are finished already
   */
  void begin(int runs, int finished);

  void started(RunSpec spec);

  void finished(RunSpec spec, RunResult result);

  /** One sentence on what the engine does. */
  default void note(String sentence) {}

  void end();
}
