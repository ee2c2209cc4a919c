import type { Model } from '../model.js';
import type { Said } from '../range.js';
import { attributes, escapeHtml } from './escape.js';

/** The known keys of the front matter as a list of terms; empty when it says none of them. */
export function renderFacts({ meta, frontMatter }: Model): string {
  const outage = meta.fullOutage && { ...meta.fullOutage, value: meta.fullOutage.value ? 'yes' : 'no' };
  const facts: readonly (readonly [key: string, name: string, said: readonly (Said<string> | null)[]])[] = [
    ['status', 'Status', [meta.status]],
    ['severity', 'Severity', [meta.severity]],
    ['systems', 'Systems', meta.systems],
    ['owner', 'Owner', [meta.owner]],
    ['team', 'Team', [meta.team]],
    ...[...meta.people].map(([role, people]) => ['people', sentence(role), people] as const),
    ['called-by', 'Called by', [meta.calledBy]],
    ['detected-by', 'Detected by', [meta.detectedBy]],
    ['full-outage', 'Full outage', [outage]],
    ['triggers', 'Triggers', meta.triggers],
    ['labels', 'Labels', meta.labels],
    ['related', 'Related', meta.related],
    ['visibility', 'Visibility', [meta.visibility]],
  ];
  const rows = facts.flatMap(([key, name, said]) => {
    const values = said.flatMap((each) =>
      each === null || each.value.trim() === '' ? [] : each.value.trim(),
    );
    if (values.length === 0) return [];
    const term = `<dt>${escapeHtml(name)}</dt>`;
    return `<div${attributes({ 'data-key': key })}>${term}<dd>${escapeHtml(values.join(', '))}</dd></div>`;
  });
  if (rows.length === 0) return '';
  const { from, to } = frontMatter;
  const list = attributes({ class: 'facts', 'data-from': from, 'data-to': to });
  return `<dl${list}>\n${rows.join('\n')}\n</dl>`;
}

/** `incident-commander` as words. */
function sentence(key: string): string {
  const words = key.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
