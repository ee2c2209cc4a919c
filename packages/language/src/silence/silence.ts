import { type Block, type Finding, firstIndex, type Model, type Range } from '@debrief/document';
import type { Comment } from '../passages/mask.js';
import { type Settings, settingOf } from '../report.js';
import { type Description, familyOf } from '../rule.js';

/** `<!-- debrief-ignore hindsight/should-have: quoting the customer -->` */
interface Ignore extends Range {
  readonly names: readonly string[];
  readonly reason: string;
  /** The text that it speaks for. */
  readonly scope: Range;
}

/**
 * Takes away the findings that comments ignore, with a reason, and says which comments do nothing. A comment in a
 * paragraph, an item or a row speaks for that one; one that stands alone, for the block below it.
 */
export function silence(
  findings: readonly Finding[],
  comments: readonly Comment[],
  model: Model,
  rules: readonly Description[],
  settings: Settings,
): Finding[] {
  const ignores = comments.flatMap((comment) => readIgnore(comment, model) ?? []);
  if (ignores.length === 0) return [...findings];
  const families = new Set(rules.map(({ name }) => familyOf(name)));
  const names = new Set(rules.map(({ name }) => name));
  const used = new Set<string>();
  const silenced = new Set<Finding>();
  for (const [index, { names: own, reason, scope }] of ignores.entries()) {
    if (reason === '') continue;
    const first = firstFrom(findings, scope.from);
    for (let at = first; at < findings.length; at++) {
      const finding = findings[at];
      if (!finding || finding.from >= scope.to) break;
      for (const name of own)
        if (name === finding.rule || name === familyOf(finding.rule)) {
          used.add(`${index} ${name}`);
          silenced.add(finding);
        }
    }
  }
  const kept = findings.filter((finding) => !silenced.has(finding));
  const own = ignores.flatMap((ignore, index): Finding[] => {
    if (ignore.names.length === 0)
      return [
        about(ignore, 'ignore/no-rule', 'This comment names no rule to ignore, so it ignores nothing.'),
      ];
    if (ignore.reason === '')
      return [
        about(
          ignore,
          'ignore/no-reason',
          'This comment gives no reason, so it ignores nothing. Readers of tomorrow will want to know why.',
        ),
      ];
    return (
      ignore.names
        // What the policy turns off has nothing left to ignore, and its comments may stay.
        .filter((name) => !used.has(`${index} ${name}`) && settingOf(name, settings) !== 'off')
        .map((name) =>
          names.has(name) || families.has(name)
            ? about(
                ignore,
                'ignore/unused',
                `Nothing here is raised by ${name}, so this comment is not needed.`,
              )
            : about(
                ignore,
                'ignore/unknown-rule',
                `There is no rule ${name}; \`debrief rules\` lists them all.`,
              ),
        )
    );
  });
  return [...kept, ...own].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** What a comment asks for; null where it is any other comment. */
function readIgnore(comment: Comment, model: Model): Ignore | null {
  const said = comment.text.replace(/^<!--|-->$/g, '').trim();
  const [head = ''] = /^debrief-ignore(?![\w-])/i.exec(said) ?? [];
  if (head === '') return null;
  const colon = said.indexOf(':');
  const names = said.slice(head.length, colon < 0 ? said.length : colon);
  return {
    from: comment.from,
    to: comment.to,
    names: names.split(/[\s,]+/).filter((name) => name !== ''),
    reason: colon < 0 ? '' : said.slice(colon + 1).trim(),
    scope: scopeOf(comment, model),
  };
}

/** The leaf block, or the row, that holds a comment; for one that stands alone, the block behind it. */
function scopeOf({ from, to }: Comment, { blocks, text }: Model): Range {
  let level = blocks;
  for (;;) {
    const holder = holding(level, from, to);
    if (!holder || holder.type === 'html') return besides(level, holder ?? null, to, text);
    if (holder.type === 'list') {
      const item = holding(holder.items, from, to);
      if (!item) return holder;
      level = item.blocks;
    } else if (holder.type === 'quote') level = holder.blocks;
    else if (holder.type === 'table') return holding([holder.header, ...holder.rows], from, to) ?? holder;
    else return holder;
  }
}

/** What a comment in HTML speaks for: the words on its line with the paragraph that they begin, or the block below. */
function besides(level: readonly Block[], holder: Block | null, to: number, text: string): Range {
  let next = firstFrom(level, to);
  const own = holder && text.slice(to, holder.to).replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, '');
  if (holder && own && /[\p{L}\p{N}]/u.test(own)) {
    const below = level[next];
    const goesOn = below?.type === 'paragraph' && !/\n\s*\n/.test(text.slice(holder.to, below.from));
    return { from: to, to: goesOn ? below.to : holder.to };
  }
  while (isNoProse(level[next])) next++;
  return level[next] ?? { from: to, to };
}

function isNoProse(block: Block | undefined): boolean {
  return block?.type === 'html' || block?.type === 'reference' || block?.type === 'rule';
}

/** The one of some ranges in order that holds a stretch. */
function holding<T extends Range>(ranges: readonly T[], from: number, to: number): T | undefined {
  const range = ranges[firstFrom(ranges, from + 1) - 1];
  return range && to <= range.to ? range : undefined;
}

/** The index of the first one of some in order that begins at an offset or behind it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  return firstIndex(ranges.length, (index) => (ranges[index]?.from ?? offset) >= offset);
}

function about({ from, to }: Ignore, rule: string, message: string): Finding {
  return { rule, severity: 'warning', from, to, message, fixes: [] };
}
