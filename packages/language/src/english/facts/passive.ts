import type { Token } from '../../word.js';

/** What people do in their heads or in a meeting. */
export const judged =
  '(decided | thought | believed | felt | assumed | agreed | deemed | considered | judged | determined | presumed | supposed | expected | hoped | recommended | understood | perceived | estimated | argued | accepted | anticipated | concluded | chosen | reckoned | planned | intended | suggested | discussed | claimed | realised | realized | recognised | recognized | taken for granted | ruled | held | settled | hypothesised | hypothesized | voted | resolved to | preferred)';

/** What comes out of a judgement. */
export const verdicts =
  'decision|decisions|choice|choices|agreement|consensus|conclusion|judgement|judgment|compromise|call|promise|promises|trade-off|assumption|assumptions|commitment|exception|exceptions|escalation|handover|approval|permission|consent|arrangement|mistake|mistakes|error|errors|steps|omissions|effort|efforts|attempt|shortcut|shortcuts|concession';

/** What people owe to each other, when it did not come. */
export const owed =
  '(taken | picked | passed | contacted | informed | told | escalated | followed | communicated | checked | tested | noticed | seen | reviewed | questioned | considered | prioritised | prioritized | acted | forwarded | read | answered | investigated | handed | relayed | raised | reported | believed | heard | called | paged | asked | warned | consulted | involved | invited | handled | pursued | discussed | shared | made | returned | assigned | renewed | realised | realized | recognised | recognized | appreciated | understood | foreseen | documented | mentioned | written down | linked | revisited | challenged | agreed | announced | obtained | acknowledged | requested | enforced)';

/** Choices, wherever they are told: nobody does these to mend something. */
export const chosen =
  '(silenced | muted | snoozed | downgraded | deprioritised | deprioritized | prioritised | prioritized | postponed | deferred | shelved | called off | turned down | brought forward | moved forward | skipped | bypassed | waived | overruled | overridden | downplayed | trimmed | propped open | sidelined | waved through | passed over | given up | abandoned | put off | put on hold | brushed aside | swept aside | set aside | shrugged off | held back | declared optional | declared safe | declared over | declared resolved | signed off | rubber-stamped | carried out in spite of | carried out despite)';

/** What people do to things. */
export const done =
  '(left (out | open | on | off | in | running | unlocked | unattended | behind) | taken (off | out | down) | put | switched (on | off | over) | turned (on | off) | pushed (through | out | back | live | to) | sped up | filed away | applied to | (lowered | raised) (to | from | without | before | for) | (deleted | removed | disabled | enabled | overwritten | altered | modified | edited | wiped | erased | swapped | granted | revoked | stopped | paused | pulled | unplugged | relaxed | shortened | approved | rushed | changed | sent (to the wrong | without | too | before | twice) | merged | renamed | misconfigured | withdrawn | cancelled | canceled | promised | shut | closed | chosen | selected | uploaded | entered | plugged | cut | truncated | rescheduled | allowed | permitted | authorised | authorized | ordered | exchanged | cleaned | tidied | unlocked | loosened | given | handed | missed | exempted | whitelisted | excluded | rated | categorised | categorized | accepted | misplaced | mislabelled | commented out | copied | transferred | run (against | on) the (wrong | live | production | real)))';

/** Words that say who or what did it; "by hand" and "by a week" do not. */
export function saysWho({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (word.text === 'using' || word.text === 'automatically') return true;
  if (word.text !== 'by') return false;
  const after = tokens.slice(at + 1, at + 4);
  const next = after[0]?.word;
  if (!next || nobody.has(next.text) || next.classes.has('figure')) return false;
  return !after.some(({ word: { classes } }, index) => index < 3 && classes.has('unit'));
}

const nobody = new Set(
  'itself hand mistake accident error chance default all everyone everybody somebody someone anybody nobody then now many most'.split(
    ' ',
  ),
);

/** Words behind it that say how or why. */
export function saysHow({ word }: Token): boolean {
  return means.has(word.text);
}

const means = new Set('via because due through'.split(' '));
