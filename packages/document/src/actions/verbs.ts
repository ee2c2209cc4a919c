const verbs = new Set(
  (
    'add adjust adopt agree alert align allow analyse analyze annotate apply appoint archive arrange ask assess assign audit automate avoid ' +
    'backport ban block build bump buy call capture change check clarify clean close collect come communicate compare complete conduct ' +
    'configure confirm consider consolidate consult contact continue contribute convert coordinate cover create cut decide decommission ' +
    'decouple decrease define delete deploy deprecate design detect determine develop diagnose disable disband discuss distribute divide do ' +
    'document double drop educate eliminate email enable encourage enforce engage enhance ensure escalate establish evaluate examine exclude ' +
    'expand explain explore export expose extend extract figure file filter finalise finalize find finish fix follow force formalise ' +
    'formalize gather get give grant group handle harden have help hire identify implement import improve include increase inform install ' +
    'instrument integrate introduce inventory investigate isolate issue join keep label launch lead learn limit link list lock log look lower ' +
    'maintain make manage map mark measure merge migrate minimise minimize mitigate modify monitor move nominate note notify obtain offer open ' +
    'optimise optimize order organise organize page patch perform pin plan post practice practise prepare prevent prioritise prioritize ' +
    'profile prohibit promote propose protect prove provide provision publish pull purchase push put raise re-enable re-evaluate re-introduce ' +
    're-run reach read rebuild recommend reconfigure record recreate redesign redirect reduce refactor refine reflect refresh register release ' +
    'relocate remind remove rename renew reorganise repair repeat replace replicate report reproduce request require research reserve resize ' +
    'resolve restart restore restrict rethink return reuse revert review revise revisit revoke rewrite roll rotate route run sanitise sanitize ' +
    'save scale scan schedule search secure send separate set setup share shift ship should show shut sign simplify simulate split spike ' +
    'spread stagger standardise standardize start stop store streamline strengthen study submit subscribe switch sync tag take talk teach test ' +
    'think throttle tie tighten track train transfer trial trigger triage try tune turn understand unify update upgrade use validate verify ' +
    'version wait warn watch work wrap write'
  ).split(' '),
);

const before =
  /^(?:also|then|finally|longer[- ]term|short[- ]term|long[- ]term|possibly|maybe|potentially|properly|better|always|instead|please),?\s+/i;

/** True when the first word is a verb in its base form, as a task begins. */
export function startsWithVerb(words: string): boolean {
  const first = /^[\p{L}-]+/u.exec(words.replace(before, ''))?.[0] ?? '';
  return verbs.has(first.toLowerCase());
}
