import type { View } from './views.js';

const helping = String.raw`(?:(?:also|then|first|has|had|was|were|been|began to|begins to|started to|starts to|helped to|helped|tried to)\s)*`;

/** Verbs at the beginning of a clause, or behind "and": "took command and declared a sev1". */
function act(...verbs: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?:^|\b(?:and|then|who|was|were|been)\s)${helping}(?:${verbs.join('|')})(?![\p{L}])`,
    'iu',
  );
}

/** What leading a response looks like in a timeline. */
export const leads = act(
  't(?:ook|akes?) (?:over )?(?:the )?(?:incident )?(?:command|lead|charge)',
  'took over(?: the)? (?:response|coordination|incident)',
  '(?:led|leads|assum(?:ed|es)) (?:the )?(?:incident |response|command|call)',
  'co-?ordinat(?:ed|es)',
  '(?:join(?:ed|s)?|step(?:ped|s) in|act(?:ed|s)|bec(?:ame|omes)) (?:as )?(?:the )?(?:incident )?(?:commander|manager|lead|coordinator|ic)',
);

/** Beginning the response by hand, where no alarm did. */
export const triggersResponse = act(
  'declar(?:ed|es)',
  'escalat(?:ed|es)',
  'pag(?:ed|es)',
  'sound(?:ed|s) the alarm',
  String.raw`(?:trigger(?:ed|s)|rais(?:ed|es)|open(?:ed|s)|start(?:ed|s)|call(?:ed|s)(?: in| out)?|alert(?:ed|s)) (?:the |an? )?(?:[\p{L}’'-]+ )?(?:incident|response|bridge|war room|alarm|alert|page|pager|on-?call|responders?|sev\W?\d)`,
);

const reports = new RegExp(
  `^${helping}(?:confirm|report|note|notic|saw|see|told|tell|ask|wrote|write|post|announc|acknowledg|join|said|say|inform|updat|watch|observ|verif|check|declar|wait|thought|think|believ|decid|chose|choose|complain|took command)`,
  'iu',
);

const mends = act(
  'roll(?:ed|s)? back',
  'revert(?:ed|s)',
  're(?:started|starts|stored|stores|placed|places|moved|moves|set|sets|enabled|booted)',
  '(?:rais|lower|increas|reduc|scal|disabl|paus|drain|block|isolat|throttl|delet|clear|purg)(?:ed|es)',
  '(?:stop|drop|skip)(?:ped|s)',
  '(?:set|sets|put|puts|held|holds|took|takes|cut|cuts)(?! (?:command|over|part|the lead|place|charge))',
  '(?:switch|turn|fail|add|patch|fix|mitigat|press|power-cycl)(?:ed|es|s)',
);

/** Doing something to the service, and not only seeing or saying what it does. */
export function changesService(words: string): boolean {
  return mends.test(words) || !reports.test(words);
}

/** What a deed tells of the view that its person has. */
const seen: Readonly<Record<Exclude<View, 'support' | 'sales'>, RegExp>> = {
  plan: act('(?:plan|schedul|approv|prioriti[sz])(?:ned|ed|d|s|es)'),
  design: act('(?:design|specif|draft)(?:ed|ied|s|ies)'),
  build: act(
    '(?:built|builds|cod(?:ed|es)|implement(?:ed|s)|merg(?:ed|es)|fix(?:ed|es))',
    String.raw`(?:open(?:ed|s)|wr(?:ote|ites)) (?:the |an? )?(?:pr\b|pull request|merge request|change|patch|fix|script)`,
  ),
  deploy: act(
    '(?:deploy|releas|ship|push|publish)(?:ed|ped|s|es)',
    'roll(?:ed|s)? out',
    'start(?:ed|s) the (?:change|deploy|deployment|release|roll-?out|migration)',
  ),
  triage: act(
    '(?:acknowledg|investigat|notic|compar|trac|identifi|diagnos|profil|suspect)(?:ed|d|es|s)',
    'f(?:ound|inds)',
    'look(?:ed|s) (?:at|into|for)',
    'narrow(?:ed|s)',
  ),
  mitigate: mends,
};

/** The views of somebody who did this: `viewsOfDeed('rolled back the release')` is `['mitigate']`. */
export function viewsOfDeed(words: string): readonly View[] {
  return (Object.keys(seen) as (keyof typeof seen)[]).filter((view) => seen[view].test(words));
}
