import type { Finding, Range } from '@debrief/document';
import type { Surroundings } from '../context.js';

/** Something in a text that leads into its folder: a link or an image, or an id under `related:`. */
export interface Link extends Range {
  /** A path of the folder, or the id of a postmortem. */
  readonly target: string;
  readonly is: 'path' | 'related';
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
