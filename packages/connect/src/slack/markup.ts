import { oneLine } from '../words/oneline.js';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Slack's own marks as plain words: people by their names, links by their labels. */
export function plainSlack(text: string, nameOf: (id: string) => string): string {
  const plain = text
    .replace(
      /<@([A-Z0-9]{2,30})(?:\|([^<>]{1,80}))?>/g,
      (_, id: string, label?: string) => label ?? nameOf(id),
    )
    .replace(/<#[A-Z0-9]{2,30}(?:\|([^<>]{0,80}))?>/g, (_, label?: string) => `#${label || 'channel'}`)
    .replace(/<!(here|channel|everyone)(?:\|[^<>]{0,80})?>/g, '@$1')
    .replace(/<!(?:subteam|date)\^[^<>|]{1,120}\|([^<>]{1,120})>/g, '$1')
    .replace(/<(https?:[^<>|\s]{1,2000})\|([^<>]{1,400})>/g, '$2 $1')
    .replace(/<((?:https?|mailto):[^<>|\s]{1,2000})>/g, '$1')
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
  return oneLine(plain);
}
