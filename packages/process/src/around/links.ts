import { type Finding, type Model, type Range, targetsIn } from '@debrief/document';
import type { Surroundings } from '../context.js';

/** Something in a text that leads into its folder: a link or an image, or an id under `related:`. */
export interface Link extends Range {
  /** A path of the folder, or the id of a postmortem. */
  readonly target: string;
  readonly is: 'path' | 'related';
}

/** Everything in a postmortem that leads into its folder, in which it has this path. */
export function linksIn({ body, text, meta }: Model, path: string): readonly Link[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const related = meta.related.map(
    ({ value, from, to }): Link => ({ from, to, target: value.trim().replace(/\.md$/, ''), is: 'related' }),
  );
  const links = targetsIn(body.tree, body.base, text).addresses.flatMap(({ from, to }): Link[] => {
    const target = targetOf(text.slice(from, to), folder);
    return target === null ? [] : [{ from, to, target, is: 'path' }];
  });
  return [...related, ...links];
}

/** Whether what leads into the folder leads to something there. Two that name each other are as it should be. */
export function checkLinks(links: readonly Link[], folder: Surroundings): Finding[] {
  const own = folder.path.replace(/\.md$/, '');
  return links.flatMap(({ from, to, target, is }): Finding[] => {
    const finding = (rule: string, message: string, insert: string | null): Finding[] => {
      const fixes = insert === null ? [] : [{ title: `Write ${insert}`, edits: [{ from, to, insert }] }];
      return [{ rule: `process/${rule}`, severity: 'warning', from, to, message, fixes }];
    };
    if (is === 'path') {
      if (folder.exists(target) || folder.current(target) === target) return [];
      const now = target.endsWith('.md') ? folder.current(target.slice(0, -'.md'.length)) : null;
      return finding(
        'broken-link',
        now === null
          ? `There is no ${target} in this folder.`
          : `${target} is called ${now}.md today. debrief rename lets links follow; this one was written another way.`,
        null,
      );
    }
    const now = folder.current(target);
    if (now === null)
      return finding('unknown-related', `There is no postmortem ${target} in this folder.`, null);
    if (now === own) return finding('unknown-related', `${target} is this postmortem itself.`, null);
    return now === target ? [] : finding('renamed-related', `${target} is called ${now} today.`, now);
  });
}

/** Where a link leads in the folder; null for one that leads elsewhere, or to a place in the same text. */
function targetOf(written: string, folder: string): string | null {
  const path = written.replace(/^<(.*)>$/s, '$1').replace(/[?#].*$/s, '');
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return null;
  const names = path.split('/').map(decoded);
  const parts: string[] = names[0] === '' ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of names) {
    if (name === '' || name === '.') continue;
    if (name !== '..') parts.push(name);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

/** A name as the file system has it. */
function decoded(name: string): string {
  const plain = name.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
