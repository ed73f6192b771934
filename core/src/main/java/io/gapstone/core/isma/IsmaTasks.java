package io.gapstone.core.isma;

/**
 * The tasks of some users in one slot, with what each option would cost: the same arithmetic as in
 * {@link IsmaProblem#transition}.
 */
public interface IsmaTasks {

  /** How many tasks there are; tasks have the indices {@code 0..count() - 1}. */
  int count();

  /** Seconds that the user itself works where {@code ratioTenths} of its task are offloaded. */
  double localSeconds(int k, int ratioTenths);

  /** Seconds before a server can begin with these tenths: upload, wire and migration. */
  double overheadSeconds(int k, int server, int ratioTenths);

  /** Seconds that a server needs for these tenths with all of its processor. */
  double workSeconds(int k, int server, int ratioTenths);
}
