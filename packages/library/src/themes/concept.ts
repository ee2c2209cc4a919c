/** Something of the trade that postmortems tell of in many words. */
export interface Concept {
  /** As it is searched for: `theme:retries`. */
  readonly id: string;
  /** In words that people read: “retries without pause”. */
  readonly name: string;
  /** In so many incidents that sharing it says little about two of them. */
  readonly broad?: true;
  /** Of how people work, whatever it is about: no runbook for the lockers is another gap than none for the ledger. */
  readonly loose?: true;
  /**
   * The wordings, in any form of their words. `disk full`: one behind the other with up to two words between;
   * `split_brain`: side by side; `disk|volume & full|fill`: near each other in any order; `expir*`: a beginning.
   */
  readonly wordings: readonly string[];
}
