import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, isPostmortem } from '@debrief/document';
import { checkLinks, type Link } from '@debrief/process/links';
import { decoded } from '../text.js';

/** A postmortem with what in it leads into its folder. */
export interface Leading {
  readonly root: string;
  readonly id: string;
  readonly links: readonly Link[];
}

/** What leads nowhere, for each postmortem. Files come and go without a word of its text: this is never remembered. */
export async function findingsAbout(all: readonly (Leading | null)[]): Promise<Finding[][]> {
  const aliases = await aliasesOf(all);
  return all.map((each) => {
    if (!each || each.links.length === 0) return [];
    const { root, id, links } = each;
    return checkLinks(links, {
      path: `${id}.md`,
      exists: (path) => existsSync(join(root, path)),
      current: (wanted) => (isThere(root, wanted) ? wanted : (aliases.get(`${root}\n${wanted}`) ?? null)),
    });
  });
}

function isThere(root: string, id: string): boolean {
  return isPostmortem(`${id}.md`) && existsSync(join(root, `${id}.md`));
}

/** The names of today for ids that there are no longer; every postmortem is looked through, but only where there is one. */
async function aliasesOf(all: readonly (Leading | null)[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const gone = new Map<string, Set<string>>();
  for (const each of all)
    for (const { target } of each?.links ?? []) {
      const id = target.replace(/\.md$/, '');
      if (!each || !isPostmortem(`${id}.md`) || isThere(each.root, id)) continue;
      gone.set(each.root, (gone.get(each.root) ?? new Set()).add(id));
    }
  if (gone.size === 0) return found;
  const { parse } = await import('@debrief/document');
  for (const [root, ids] of gone)
    for (const path of postmortemsIn(root)) {
      const text = decoded(readFileSync(join(root, path)));
      if (!aliases.test(text) || ![...ids].some((id) => text.includes(id))) continue;
      for (const { value } of parse(text).model.meta.aliases)
        if (ids.has(value)) found.set(`${root}\n${value}`, path.replace(/\.md$/, ''));
    }
  return found;
}

/** A first look, long before a text is read: few were ever renamed. */
const aliases = /^\s*["']?aliases["']?\s*[:=]/im;

function postmortemsIn(root: string): string[] {
  const years = readdirSync(root).filter((name) => /^\d{4}$/.test(name));
  return years
    .flatMap((year) => readdirSync(join(root, year)).map((name) => `${year}/${name}`))
    .filter(isPostmortem);
}
