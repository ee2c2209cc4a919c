import {
  apply,
  isRefusal,
  type Operation,
  type Parsed,
  parse,
  plain,
  type SaidMoment,
  type SetKey,
} from '@debrief/document';

/** What is known of an incident when its postmortem begins. */
export interface DraftFacts {
  readonly title: string;
  readonly systems: readonly string[];
  readonly severity: string | null;
  readonly triggers: readonly string[];
  readonly began: SaidMoment | null;
  /** When it was over. */
  readonly ended?: SaidMoment | null;
  readonly fullOutage?: boolean | null;
  /** `alarm`, `customer`, `colleague`, `other` */
  readonly detectedBy?: string | null;
  readonly owner: string | null;
  /** Null where nobody is known to call. */
  readonly calledBy: string | null;
}

export interface Filled {
  readonly text: string;
  /** When it began, as the document says it: `2026-11-03T10:41`. */
  readonly began: string | null;
  /** What the template had no place for. */
  readonly notes: readonly string[];
}

/** A template with what is known filled in, and nothing else changed; a string says why the title cannot be. */
export function filled(template: string, facts: DraftFacts): Filled | string {
  const titled = withTitle(parse(template), facts.title);
  if (typeof titled === 'string') return titled;
  const notes: string[] = [];
  const keys: readonly (readonly [string, SetKey['value']])[] = [
    ...(titled.model.meta.format ? [] : [['format', 1] as const]),
    ['status', 'draft'],
    ['severity', facts.severity],
    ['systems', facts.systems.length > 0 ? facts.systems : null],
    ['triggers', facts.triggers.length > 0 ? facts.triggers : null],
    ['called-by', facts.calledBy],
    ['owner', facts.owner],
    ['detected-by', facts.detectedBy ?? null],
    ['full-outage', facts.fullOutage ?? null],
  ];
  let parsed = titled;
  for (const [key, value] of keys) {
    if (value === null) continue;
    const outcome = apply(parsed, { do: 'set-key', key, value });
    if (isRefusal(outcome)) notes.push(`The template has no place for ${key}: ${outcome.message}`);
    else parsed = outcome.parsed;
  }
  for (const [moment, said, words] of [
    ['began', facts.began, 'when it began'],
    ['resolved', facts.ended ?? null, 'when it was over'],
  ] as const) {
    if (!said) continue;
    const told = withMoment(parsed, moment, said);
    if (typeof told === 'string') notes.push(`The template has no place for ${words}: ${told}`);
    else parsed = told;
  }
  return { text: parsed.text, began: parsed.model.times.began?.local ?? null, notes };
}

/** The zone that a template gives to times without one. */
export function zoneOf(template: string): string | null {
  const outcome = apply(parse(template), entry('began', '2026-01-02 03:04'));
  return isRefusal(outcome) ? null : (outcome.parsed.model.times.began?.zone ?? null);
}

function withMoment(parsed: Parsed, moment: Told, said: SaidMoment): Parsed | string {
  const { zone, at, approximate } = said;
  const own = zoneOf(parsed.text);
  const inUtc = zone !== null && own === 'UTC' && at !== null;
  const local = (inUtc ? at.slice(0, 16) : said.local).replace('T', ' ');
  const words = zone === null || zone === own || inUtc ? local : `${local}${behindClock(zone)}`;
  const outcome = apply(parsed, entry(moment, words, approximate));
  if (!isRefusal(outcome)) return outcome.parsed;
  const stated = apply(parsed, { do: 'set-key', key: ['times', moment], value: words });
  return isRefusal(stated) ? outcome.message : stated.parsed;
}

function behindClock(zone: string): string {
  if (zone.startsWith('+')) return zone;
  return zone.startsWith('-') ? ` (${zone})` : ` ${zone}`;
}

/** The moments that are told from the start. */
type Told = 'began' | 'resolved';

function entry(moment: Told, time: string, uncertain = false): Operation {
  return {
    do: 'add',
    what: 'entry',
    facts: { time, text: '', moment, ...(uncertain && { uncertain }) },
  };
}

/** The title in the place of the template's own, also of one that names no incident: `# Postmortem template`. */
function withTitle(parsed: Parsed, title: string): Parsed | string {
  const outcome = apply(parsed, { do: 'retitle', title });
  if (isRefusal(outcome)) return outcome.message;
  const { text, model } = parsed;
  const [first] = model.blocks;
  if (model.title || first?.type !== 'heading' || first.level > 1) return outcome.parsed;
  const replaced = parse(text.slice(0, first.content.from) + title + text.slice(first.content.to));
  return replaced.model.title?.value === plain(title) ? replaced : outcome.parsed;
}
