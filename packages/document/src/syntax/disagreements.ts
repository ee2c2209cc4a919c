import type { Finding } from '../finding.js';
import { quoted } from '../frontmatter/yaml.js';
import type { Model, TimePoint } from '../model.js';
import { moments } from '../timeline/moments.js';
import { statedTime } from '../timeline/timeline.js';

/** Where the document says one thing twice and differently. The heading and the timeline win. */
export function checkDisagreements(model: Model): Finding[] {
  return [...titles(model), ...times(model)];
}

function titles({ title, titleHeading, frontMatter }: Model): Finding[] {
  const said = frontMatter.string('title');
  if (!title || !titleHeading || !said || same(said.value, title.value)) return [];
  return [
    {
      from: said.from,
      to: said.to,
      rule: 'syntax/two-titles',
      severity: 'warning',
      message: 'The front matter has another title than the heading. The heading counts.',
      fixes: [
        {
          title: 'Take the title of the heading',
          edits: [{ from: said.from, to: said.to, insert: quoted(title.value) }],
        },
      ],
    },
  ];
}

function times({ times: known, frontMatter }: Model): Finding[] {
  return moments.flatMap((moment): Finding[] => {
    const stated = statedTime(frontMatter, moment);
    const marked = known[moment];
    if (!stated || !marked || marked.from === stated.from || agree(stated, marked)) return [];
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

/** Two instants must be the same; where one of the two is less exact, what it says must be part of the other. */
function agree(one: TimePoint, other: TimePoint): boolean {
  if (one.at !== null && other.at !== null) return one.at === other.at;
  const [less = '', more = ''] = [one.local ?? '', other.local ?? ''].sort((a, b) => a.length - b.length);
  return more.startsWith(less) || more.endsWith(less);
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();
}
