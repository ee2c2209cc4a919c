import { setKey } from '../frontmatter/keys.js';
import { readBlocks } from '../markdown/blocks.js';
import { grammar } from '../markdown/grammar.js';
import { plain } from '../markdown/plain.js';
import { oneLine } from '../markdown/write.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { Retitle } from '../operations/operation.js';
import { isRefusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { titleOf } from './title.js';

/**
 * Gives the document another title. Where the old one told the day of the timeline, the front matter keeps it; and
 * where the new one tells another day, the timeline follows.
 */
export function planTitle(draft: Draft, { title }: Retitle): Planned {
  const words = oneLine(title);
  if (plain(words) === '')
    return refuse('value not allowed', 'A title needs words: what broke, and for whom.');
  const { model, text } = draft;
  const alone = `# ${words}`;
  if (!titleOf(alone, readBlocks(grammar.parse(alone), alone, 0)))
    return refuse(
      'value not allowed',
      `“${words}” is the name of a part of a postmortem, and of no incident.`,
    );
  const edits = titleEdits(draft, words);
  if (isRefusal(edits)) return edits;
  const plan: Plan = {
    edits,
    expects: [{ part: 'title', item: model.titleHeading ?? model.title, says: { text: plain(words) } }],
    touches: [],
    follows: model.titleHeading || !model.title ? {} : { keys: ['value'] },
  };
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(model.timeline.find(({ local }) => local)?.local ?? '') ?? [];
  const dated = day ? setKey(text, model.frontMatter, ['date'], day) : null;
  const withDay: Plan[] =
    dated && !isRefusal(dated)
      ? [
          {
            ...plan,
            edits: [...dated, ...edits],
            expects: [...plan.expects, { part: 'keys', item: null, says: { name: 'date', value: day } }],
          },
        ]
      : [];
  return [plan, ...withDay, { ...plan, follows: { ...plan.follows, timeline: ['local', 'at'] } }];
}

function titleEdits({ model, text, lineEnd }: Draft, words: string) {
  const { title, titleHeading, frontMatter } = model;
  if (title && titleHeading) return [{ from: title.from, to: title.to, insert: words }];
  if (title) return setKey(text, frontMatter, ['title'], words);
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(frontMatter.to))?.[0] ?? '';
  const at = frontMatter.to + blank.length;
  const rest = text.slice(at).trim() === '' ? '' : lineEnd;
  const edit: Edit = { from: at, to: at, insert: `# ${words}${lineEnd}${rest}` };
  return [edit];
}
