/** The templates that come with Debrief; a team's own of the same name wins. */
export const builtInTemplates = ['standard', 'brief'] as const;

/** The names of all templates among the files of a folder, ours first. */
export function templateNames(paths: Iterable<string>): readonly string[] {
  const own = [...paths].flatMap((path) => nameOf(path) ?? []);
  return [...builtInTemplates, ...own.filter((name) => !isBuiltIn(name))];
}

/** The file of a team's own template; null where it has none of that name. */
export function templatePath(name: string, paths: Iterable<string>): string | null {
  return [...paths].find((path) => nameOf(path) === name) ?? null;
}

/** Whether a template of that name comes with Debrief. */
export function isBuiltIn(name: string): name is (typeof builtInTemplates)[number] {
  return builtInTemplates.some((each) => each === name);
}

/** What a template is for; null where only its team knows. */
export function templateAbout(name: string): string | null {
  return isBuiltIn(name) ? about[name] : null;
}

const about = { standard: 'asks everything', brief: 'for small incidents and near misses' } as const;

function nameOf(path: string): string | null {
  return /^templates\/(.+)\.md$/i.exec(path)?.[1]?.toLowerCase() ?? null;
}
