import type { Finding } from '../finding.js';
import type { Model } from '../model.js';
import { moments } from '../timeline/moments.js';

/** Where the document says one thing twice and differently. The heading and the timeline win. */
export function checkDisagreements(model: Model): Finding[] {
  return [...titles(model), ...times(model)];
}

function titles({ title, titleHeading, frontMatter }: Model): Finding[] {
  const said = frontMatter.string('title');
  if (!title || !titleHeading || !said || same(said.value, title.value)) return [];
  const key = frontMatter.get('title');
  return [
    {
      from: said.from,
      to: said.to,
      rule: 'syntax/two-titles',
      severity: 'warning',
      message: 'The front matter has another title than the heading. The heading counts.',
      fixes: key
        ? [
            {
              title: 'Take the title of the heading',
              edits: [{ from: said.from, to: said.to, insert: quoted(title.value) }],
            },
          ]
        : [],
    },
  ];
}

function times({ times: known, frontMatter }: Model): Finding[] {
  const said = frontMatter.map('times');
  return moments.flatMap((moment): Finding[] => {
    const stated = said.get(moment);
    const marked = known[moment];
    if (!stated || !marked || marked.from === stated.from) return [];
    const value = stated.value.trim();
    const agrees = [marked.at, marked.local].some(
      (time) => time !== null && comparable(time) === comparable(value),
    );
    if (agrees) return [];
    const right = marked.at ?? marked.local;
    return [
      {
        from: stated.from,
        to: stated.to,
        rule: 'syntax/two-times',
        severity: 'warning',
        message: `The timeline marks another time as "${moment}"${right ? ` (${right})` : ''}. The timeline counts.`,
        fixes: right
          ? [
              {
                title: 'Take the time of the timeline',
                edits: [{ from: stated.from, to: stated.to, insert: right }],
              },
            ]
          : [],
      },
    ];
  });
}

function comparable(time: string): string {
  return time
    .replace(' ', 'T')
    .replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, '$1')
    .replace(/\s*(?:Z|UTC)$/, '');
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();
}

function quoted(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&')}"`;
}
