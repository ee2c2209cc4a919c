import { type Model, moments, type Operation, parse, type ReasonName, reasonNames } from '@debrief/document';

/** Something that a document says once, and how it is changed. */
export interface Setting {
  /** As it is typed: `severity`, `people.scribe`. */
  readonly name: string;
  /** One value, several, or prose. */
  readonly is: 'text' | 'list' | 'prose';
  /** The words that are there, of a list. */
  readonly said?: readonly string[];
  /** Makes it say something; null takes it away. */
  set(values: readonly string[] | null): Operation;
}

const lists = ['systems', 'labels', 'triggers', 'aliases', 'related'];
const texts = [
  ...['status', 'severity', 'called-by', 'owner', 'team', 'detected-by', 'full-outage', 'visibility'],
  ...['date', 'format'],
];
const prose = ['summary', 'background', 'detection', 'response', 'health'] as const;
const external = {
  summary: 'summary',
  'what-happened': 'whatHappened',
  'what-we-are-doing': 'whatWeAreDoing',
} as const;
const reasons = new Map(reasonNames.map((name) => [name.replaceAll(' ', '-'), name]));
/** As they are typed: an apostrophe would begin a quote in every shell. */
const meetingLines = ['held', 'facilitator', 'devils-advocate', 'present', 'agreed'];

/** All names that `debrief set` knows, for help and for advice. */
export const settingNames: readonly string[] = [
  ...['title', ...texts, ...lists],
  ...['people.<role>', ...moments.map((moment) => `times.${moment}`)],
  ...['review', 'follow-up'].flatMap((meeting) => meetingLines.map((line) => `${meeting}.${line}`)),
  ...prose,
  ...Object.keys(external).map((part) => `external.${part}`),
  ...reasons.keys(),
];

/** The names for the help: those that begin alike share their beginning, `review.held, .facilitator`. */
export function toldNames(): string {
  let before = '';
  const told = settingNames.map((name) => {
    const [, head = '', rest = ''] = /^([^.]*)(\..*)?$/.exec(name) ?? [];
    const shown = rest !== '' && head === before ? rest : name;
    before = head;
    return shown;
  });
  return told.join(', ');
}

/**
 * What a name on the command line stands for; null for a name that neither the format nor the document knows.
 * `own` lets any name be a key of the front matter.
 */
export function settingOf(typed: string, model: Model, own = false): Setting | null {
  const [head = '', inner] = parted(typed);
  const name = normal(head);
  if (name === 'title' && inner === undefined) return title;
  if (isIn(prose, name) && inner === undefined) return proseOf(name);
  const reason = inner === undefined ? reasons.get(name) : undefined;
  if (reason) return reasonOf(reason);
  if (inner !== undefined && name === 'external') return externalOf(normal(inner));
  if (inner !== undefined && (name === 'review' || name === 'follow-up' || name === 'followup'))
    return meetingOf(name === 'review' ? 'review' : 'followup', inner, model);
  if (inner !== undefined && name === 'times')
    return isIn(moments, normal(inner)) ? keyOf([name, normal(inner)], 'text', model) : null;
  if (inner !== undefined && name === 'people') return keyOf([name, inner.trim()], 'list', model);
  if (inner === undefined && lists.includes(name)) return keyOf([name], 'list', model);
  if (inner === undefined && texts.includes(name)) return keyOf([name], 'text', model);
  const path = inner === undefined ? [typed.trim()] : [head.trim(), inner.trim()];
  const known = model.frontMatter.get(head.trim());
  return known || own ? keyOf(path, 'text', model) : null;
}

/** True for a name whose words are prose, which is read from standard input where its value is `-`. */
export function isProse(typed: string): boolean {
  return settingOf(typed, parse('').model)?.is === 'prose';
}

function parted(typed: string): readonly [string, string?] {
  const dot = typed.indexOf('.');
  return dot < 0 ? [typed] : [typed.slice(0, dot), typed.slice(dot + 1)];
}

/** `Called_By` and `calledBy` are `called-by`. */
function normal(name: string): string {
  return name
    .trim()
    .replace(/(?<=[a-z])(?=[A-Z])|[\s_]+/g, '-')
    .toLowerCase()
    .replace(/-+/g, '-');
}

function isIn<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}

const title: Setting = {
  name: 'title',
  is: 'text',
  set: (values) => ({ do: 'retitle', title: values?.join(' ') ?? '' }),
};

function proseOf(section: (typeof prose)[number]): Setting {
  return {
    name: section,
    is: 'prose',
    set: (values) => ({ do: 'set-section', section, text: values?.join(' ') ?? '' }),
  };
}

function externalOf(name: string): Setting | null {
  if (!Object.hasOwn(external, name)) return null;
  const part = external[name as keyof typeof external];
  return {
    name: `external.${name}`,
    is: 'prose',
    set: (values) => ({ do: 'set-external', part, text: values?.join(' ') ?? null }),
  };
}

function reasonOf(of: ReasonName): Setting {
  return {
    name: of.replaceAll(' ', '-'),
    is: 'prose',
    set: (values) => ({ do: 'set-reason', of, reason: values?.join(' ') ?? null }),
  };
}

/** A line of a meeting: one that the format knows, or any other name that stands there or is written anew. */
function meetingOf(list: 'review' | 'followup', typed: string, model: Model): Setting {
  const line = normal(typed).replace(/['’]/, '');
  const known = isIn(meetingLines, line);
  const words = line.replace(/^devils/, "devil's").replaceAll('-', ' ');
  const name = known ? words.replace(/^./, (first) => first.toUpperCase()) : typed.trim();
  const meeting = list === 'review' ? model.review : model.followUp;
  const several = line === 'present' || line === 'agreed';
  return {
    name: `${list === 'review' ? 'review' : 'follow-up'}.${known ? line : typed.trim()}`,
    is: several ? 'list' : 'text',
    ...(several && { said: meeting?.[line] ?? [] }),
    set: (values) => ({
      do: 'set-meeting',
      list,
      name,
      value: values === null ? null : several ? values : values.join(' '),
    }),
  };
}

/** A key of the front matter, or a name in one. What holds a list there, holds one afterwards. */
function keyOf(path: readonly string[], is: 'text' | 'list', { frontMatter }: Model): Setting {
  const [key = '', inner] = path;
  const value = frontMatter.get(key)?.value;
  const there =
    inner === undefined
      ? value
      : value?.type === 'map'
        ? value.entries.find(({ name }) => name === inner)?.value
        : null;
  const list = is === 'list' || there?.type === 'list';
  const said = inner === undefined ? frontMatter.list(key) : (frontMatter.lists(key).get(inner) ?? []);
  return {
    name: path.join('.'),
    is: list ? 'list' : 'text',
    ...(list && { said: said.map((each) => each.value) }),
    set: (values) => {
      if (values === null) return { do: 'set-key', key: path, value: null };
      const one = key === 'people' && values.length === 1 && there?.type !== 'list';
      return { do: 'set-key', key: path, value: list && !one ? values : plainValue(values.join(' ')) };
    },
  };
}

/** A number and a truth stand without quotes. */
function plainValue(words: string): string | number | boolean {
  if (words === 'true' || words === 'false') return words === 'true';
  return words !== '' && String(Number(words)) === words && Number.isFinite(Number(words))
    ? Number(words)
    : words;
}
