import { apply, isRefusal, type Model, type Operation, type Parsed, parse } from '@debrief/document';

/** A decision that an incident needs no postmortem, kept so that the next person knows that somebody thought of it. */
export interface Decision {
  readonly title: string;
  /** The day of the decision: `2026-11-20`. */
  readonly date: string;
  /** The day of the incident. */
  readonly began: string | null;
  readonly systems: readonly string[];
  readonly severity: string | null;
  readonly reason: string;
  /** Those concerned who agreed. */
  readonly agreed: readonly string[];
  /** Whether policy asked for a postmortem. */
  readonly policyAsked: boolean;
  /** Who decided against policy; null where policy did not ask. */
  readonly overruledBy: string | null;
  /** What policy said, in sentences. */
  readonly policySaid: readonly string[];
}

const decided = 'not to write';

/** Where a decision about the incident of an id is kept: `decisions/2026/11.search.slow-minute.md`. */
export function decisionPath(id: string): string {
  return `decisions/${id}.md`;
}

/** Whether a path is that of a decision. */
export function isDecision(path: string): boolean {
  return /^decisions\/\d{4}\/(?:0[1-9]|1[0-2])\.[^./]+\.[^/]+\.md$/.test(path);
}

/** What a decision still needs before it can stand; null for one that does. */
export function decisionProblem({
  title,
  reason,
  agreed,
  policyAsked,
  overruledBy,
}: Decision): string | null {
  if (title.trim() === '') return 'A decision needs a title: what happened, and to whom.';
  if (reason.trim() === '')
    return 'A decision needs its reason, so that others can follow it, or think again.';
  if (agreed.length === 0) return 'A decision needs somebody concerned who agreed to it.';
  if (policyAsked && !overruledBy?.trim())
    return 'Policy asks for one here. It may be decided otherwise: say who takes that decision.';
  return null;
}

/** A decision as a Markdown file. */
export function decisionText(decision: Decision): string {
  const { began, systems, severity, agreed, policyAsked, overruledBy } = decision;
  const keys: readonly (readonly [string, string | readonly string[] | null])[] = [
    ['date', decision.date],
    ['began', began],
    ['systems', systems.length > 0 ? systems : null],
    ['severity', severity],
    ['agreed', agreed],
    ['policy', policyAsked ? 'asks' : 'does not ask'],
    ['overruled-by', overruledBy],
  ];
  let parsed = parse(skeleton(decision));
  for (const [key, value] of keys) if (value !== null) parsed = done(parsed, { do: 'set-key', key, value });
  return done(parsed, { do: 'retitle', title: decision.title }).text;
}

function skeleton({ reason, policySaid }: Decision): string {
  const said = policySaid.map((each) => `- ${asProse(each)}`).join('\n');
  const policy = said === '' ? '' : `\n## ${headings.policy}\n\n${said}\n`;
  return `---\nformat: 1\ndecided: ${decided}\n---\n\n# Decision\n\n## ${headings.reason}\n\n${asProse(reason)}\n${policy}`;
}

const headings = { reason: 'Why nothing is written', policy: 'What policy says' } as const;

/** What a document takes as it is; what it refuses, such as a title without words, is left as it was. */
function done(parsed: Parsed, operation: Operation): Parsed {
  const outcome = apply(parsed, operation);
  return isRefusal(outcome) ? parsed : outcome.parsed;
}

/** Words as one paragraph, whatever signs they begin with. */
function asProse(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.replace(/^(\d*)(?=[^\p{L}\p{N}"“‘'(\s])/u, '$1\\');
}

/** The decision that a text holds; null where it holds none. What it does not say is empty. */
export function readDecision(text: string): Decision | null {
  const { model } = parse(text);
  const { frontMatter, meta } = model;
  const words = (key: string): string | null => frontMatter.string(key)?.value.trim() || null;
  if (words('decided')?.toLowerCase() !== decided) return null;
  return {
    title: model.title?.value ?? '',
    date: words('date') ?? '',
    began: words('began'),
    systems: meta.systems.map(({ value }) => value),
    severity: meta.severity?.value ?? null,
    reason: unescaped(under(model, headings.reason)),
    agreed: frontMatter.list('agreed').map(({ value }) => value),
    policyAsked: words('policy')?.toLowerCase() === 'asks',
    overruledBy: words('overruled-by'),
    policySaid: [...under(model, headings.policy).matchAll(/^- (.*)$/gm)].map(([, said = '']) =>
      unescaped(said),
    ),
  };
}

function under({ text, outline }: Model, title: string): string {
  const section = outline.all.find((each) => each.title === title);
  return section ? text.slice(section.label.to, section.to).trim() : '';
}

function unescaped(words: string): string {
  return words.replace(/^(\d*)\\/, '$1');
}
