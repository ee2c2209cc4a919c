/** What people do in their heads or in a meeting. */
const judged =
  '(decided | thought | believed | felt | assumed | agreed | deemed | considered | judged | determined | presumed | supposed | expected | hoped | recommended | understood | perceived | estimated | argued | accepted | anticipated | concluded | chosen | reckoned | planned | intended | suggested | discussed | claimed | realised | realized | recognised | recognized | taken for granted | ruled | held | settled | reasoned | hypothesised | hypothesized | voted | resolved to | preferred)';

/** What comes out of a judgement. */
const verdicts =
  'decision|decisions|go-ahead|clearance|waiver|choice|choices|agreement|consensus|conclusion|judgement|judgment|compromise|call|promise|promises|trade-off|assumption|assumptions|commitment|exception|exceptions|escalation|handover|approval|permission|consent|arrangement|mistake|mistakes|error|errors|steps|omissions|effort|efforts|attempt|shortcut|shortcuts|concession';

/** What people owe to each other, when it did not come. */
const owed =
  '(taken | picked | passed | contacted | informed | told | escalated | followed | communicated | checked | tested | noticed | seen | reviewed | questioned | considered | prioritised | prioritized | acted | forwarded | read | answered | investigated | handed | relayed | raised | reported | believed | heard | called | paged | asked | warned | consulted | involved | invited | handled | pursued | discussed | shared | made | returned | assigned | renewed | realised | realized | recognised | recognized | appreciated | understood | foreseen | documented | mentioned | written down | linked | revisited | challenged | agreed | announced | obtained | acknowledged | requested | enforced)';

/** Choices, wherever they are told: nobody does these to mend something. */
const chosen =
  '(silenced | muted | snoozed | downgraded | deprioritised | deprioritized | prioritised | prioritized | postponed | deferred | shelved | called off | turned down | brought forward | moved forward | skipped | bypassed | waived | overruled | overridden | downplayed | trimmed | propped open | sidelined | waved through | passed over | given up | abandoned | put off | put on hold | brushed aside | swept aside | set aside | shrugged off | held back | declared optional | declared safe | declared over | declared resolved | signed off | rubber-stamped | carried out in spite of | carried out despite)';

/** What only people do to things. */
const handled =
  '(left (out | open | running | unlocked | unattended | behind) | taken off | put | pushed (through | out | back | live | to) | sped up | filed away | misconfigured | misplaced | mislabelled | mislabeled | commented out | promised | approved | rushed | chosen | ordered | tidied | authorised | authorized | exempted | whitelisted | (lowered | raised) (without | before | for) | sent (to the wrong | without | too | before | twice) | run (against | on) the (wrong | live | production | real))';

/** What people do to things, and programs as well. */
const done =
  '(left (on | off | in) | taken (out | down) | (switched | turned) (on | off | over | to manual) | lent out | applied to | (lowered | raised) (to | from) | deleted | removed | disabled | enabled | overwritten | altered | modified | edited | wiped | erased | emptied | swapped | granted | revoked | stopped | paused | pulled | unplugged | relaxed | shortened | changed | merged | renamed | withdrawn | cancelled | canceled | shut | closed | selected | uploaded | entered | plugged | cut | truncated | rescheduled | permitted | exchanged | cleaned | unlocked | loosened | given | handed | excluded | rated | categorised | categorized | accepted | copied | transferred)';

export const actedOn = `[(was | were | had been) @adverb* ${done}]`;
export const ignoring = '[was|were|been @adverb? {ignore|disregard|overrule|neglect}ed]';
export const refusing =
  '[(request | requests | proposal | offer | ticket | idea | budget | plan | wish) ... (was | were | had been) @adverb? (refused | rejected | declined | turned down)]';
export const leftUndone = `[was|were not|never @adverb? ${owed}]`;
/** Of those whom nobody told. */
export const untold =
  '[had not|never @adverb? been @adverb? (told | informed | notified | warned | consulted | asked | involved | invited | paged | contacted | alerted)]';
export const handledSo = `[(was | were | had been) @adverb* ${handled}]`;
export const chose = `[was|were|been|got @adverb? ${chosen}]`;

/** In a timeline this is how one speaks. */
export const gotDone =
  '[{get}ed @adverb? (deleted | removed | disabled | changed | dropped | lost | wiped | overwritten | reverted | merged | switched | turned | pushed | applied | forgotten | skipped | closed | swapped | missed | copied | renamed | approved | ignored | mixed up | unplugged | moved | pulled)]';

export const passivePatterns: readonly string[] = [
  `[it was|is|got @adverb? not? @adverb? ${judged}]`,
  `[it had|has @adverb? not? been @adverb? ${judged}]`,
  `[${verdicts} was|were|is|been @adverb? not? @adverb? (made | taken | reached | drawn | struck | given | granted | sought | obtained | found | missed | skipped | committed | omitted | forgotten)]`,
  `[${verdicts}] ... [was|were @adverb? not? (made | taken | reached | granted | given)]`,
  '[(concerns | concern | doubts | doubt | warnings | questions | objections) (were | was | had been) @adverb? (raised | voiced | expressed | dismissed | ignored | overruled)]',
  '[(nothing | little | no action | not much) (was | were | had been) @adverb? (done | undertaken | taken)]',
  '[it was|is @adverb? not known (that | by)]',
  '[was|were|been|got @adverb? not? @adverb? (deemed | dismissed | considered | judged | thought | believed | perceived | regarded | disregarded)]',
  '[was|were|been @adverb? ({attribute|ascribe}ed | put down) to]',
  '[was|were|been @adverb? (allowed | left) to (lapse | expire | slip | drift | rot | grow | run (out | down | dry))]',
  '[(choice | decision | vote) fell] on|for|to',
  '[(preference | priority) (was | were | had been) @adverb? given]',
  '[(consensus | feeling | thinking | sense | mood | hope | expectation) was] that',
  '[no (owner | successor | deputy | date | deadline) (was | were | had been) @adverb? (assigned | appointed | named | set | agreed)]',
  '[(budget | funding | staffing | headcount | money) ... (was | were | had been) @adverb? (cut | reduced | withdrawn | frozen)]',
  ignoring,
  '[(order | orders | instruction | instructions | word | advice | warning) (was | were | had been) @adverb? given]',
  refusing,
  '[(risk | risks) .. (was | were | had been) @adverb? (accepted | taken)]',
  '[(the | a | an)? wrong .. (was | were | got | had been) @adverb? (loaded | used | selected | chosen | picked | entered | taken | pulled | pushed | discarded | deleted | uploaded | opened | closed | applied | restarted | stopped | deployed | called | copied | edited | removed | installed | ordered)]',
  '[mistake|mistakes|misunderstandings|misunderstanding (happened | crept in | slipped in | were made)]',
  '[it (was | is | has been | had been) @adverb? (seen | regarded | viewed | treated | taken) as] !soon|long|quickly',
  '[(scope | deadline | budget | staffing | launch | cut-over | cutover | rehearsal | drill | training | trial | pilot | test | tests | testing | audit) (was | were | had been) @adverb? (reduced | moved | cut | shortened | shifted | pushed | dropped | cancelled | canceled | extended | shelved)]',
  '[was|were|been (configured | set | entered | wired | labelled | labeled | installed | assigned | connected | mounted | plugged) (up | in)? (wrongly | incorrectly | badly | the wrong way)]',
  `[was|were @participle (but | and | yet) @adverb? (not | never) ${owed}]`,
  leftUndone,
  untold,
  '[went (unnoticed | unseen | unchallenged | ignored | unreported | unanswered | unread)]',
  '[(things | something | much | everything | a lot) (went | goes | had gone) @adverb? (wrong | awry)]',
  '[somehow ,? .. (got | was | were) @adverb? @participle]',
  '[was|were|been somehow @participle]',
  gotDone,
  '[was|were acknowledged and then? closed]',
  '[was|were applied|made|done|taken|given with the understanding|belief|assumption|expectation]',
  '^ [(a | the)? ... account|user|label|key|record|records deleted|removed from]',
  '[was|were|been|got @adverb? taken|mistaken|classified|classed|treated|filed|written off? as|for] a|an|the',
  '[was|were|been|got @adverb? taken|mistaken|classified|classed|interpreted|rated|graded|recorded|labelled|labeled|treated|filed|tagged|marked|logged|written off? as|for] low|normal|noise|harmless|known|false|minor|unimportant|expected|unrelated|flaky',
  chose,
  handledSo,
  actedOn,
];
