import type { Meta } from '../model.js';
import type { Said } from '../range.js';
import type { FrontMatter } from './frontmatter.js';

/** The keys of the format, under their names in the model. */
export function readMeta(frontMatter: FrontMatter): Meta {
  const outage = frontMatter.string('full-outage');
  return {
    format: frontMatter.string('format'),
    status: frontMatter.string('status'),
    severity: frontMatter.string('severity'),
    systems: frontMatter.list('systems'),
    labels: frontMatter.list('labels'),
    triggers: frontMatter.list('triggers'),
    calledBy: frontMatter.string('called-by'),
    owner: frontMatter.string('owner'),
    team: frontMatter.string('team'),
    people: frontMatter.lists('people'),
    detectedBy: frontMatter.string('detected-by'),
    fullOutage: outage && truth(outage),
    visibility: frontMatter.string('visibility'),
    related: frontMatter.list('related'),
    aliases: frontMatter.list('aliases'),
  };
}

function truth({ from, to, value }: Said<string>): Said<boolean> | null {
  if (/^(?:true|yes|on)$/i.test(value)) return { from, to, value: true };
  return /^(?:false|no|off)$/i.test(value) ? { from, to, value: false } : null;
}
