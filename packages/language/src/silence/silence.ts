import type { Block, Finding, Model, Range } from '@debrief/document';
import type { Comment } from '../passages/mask.js';
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
): Finding[] {
  const ignores = comments.flatMap((comment) => readIgnore(comment, model) ?? []);
  if (ignores.length === 0) return [...findings];
  const families = new Set(rules.map(({ name }) => familyOf(name)));
  const names = new Set(rules.map(({ name }) => name));
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    let silenced = false;
    for (const [index, ignore] of ignores.entries()) {
      if (ignore.reason === '' || finding.from >= ignore.scope.to || finding.to <= ignore.scope.from)
        continue;
      for (const name of ignore.names)
        if (name === finding.rule || name === familyOf(finding.rule)) {
          used.add(`${index} ${name}`);
          silenced = true;
        }
    }
    return !silenced;
  });
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
    return ignore.names
      .filter((name) => !used.has(`${index} ${name}`))
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
      );
  });
  return [...kept, ...own].sort((a, b) => a.from - b.from || a.to - b.to);
}

function readIgnore(comment: Comment, model: Model): Ignore | null {
  const match = /^<!--\s*debrief-ignore\b(?!-)([^:]*)(?::([\s\S]*?))?\s*-->$/.exec(comment.text);
  if (!match) return null;
  const names = (match[1] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  return {
    from: comment.from,
    to: comment.to,
    names,
    reason: (match[2] ?? '').trim(),
    scope: scopeOf(comment, model),
  };
}

/** The leaf block, or the row, that holds a comment; for one that stands alone, the block behind it. */
function scopeOf({ from, to }: Comment, { blocks }: Model): Range {
  let level = blocks;
  for (;;) {
    const holder = level.find((block) => block.from <= from && to <= block.to);
    if (!holder || holder.type === 'html') return level.find((block) => block.from >= to) ?? { from: to, to };
    if (holder.type === 'list') {
      const item = holder.items.find((each) => each.from <= from && to <= each.to);
      if (!item) return holder;
      level = item.blocks;
    } else if (holder.type === 'quote') level = holder.blocks;
    else if (holder.type === 'table')
      return holder.rows.find((row) => row.from <= from && to <= row.to) ?? holder;
    else return holder satisfies Block;
  }
}

function about({ from, to }: Ignore, rule: string, message: string): Finding {
  return { rule, severity: 'warning', from, to, message, fixes: [] };
}
