import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debrief, folder, type World } from './io.js';

/** A sentence that `check` asks about, once. */
export const wish = 'The limit should have been tested.';

export const summary = (words: string): string => `# Orders delayed\n\n## Summary\n\n${words}\n`;

/** A text that it has nothing to say about. */
export const kind = summary('At 10:41 UTC 18% of orders were declined for 84 minutes.');

/** A folder with files, and `debrief check` in it. */
export function place(files: Readonly<Record<string, string | Uint8Array>>) {
  const [cwd, home] = [folder(), folder()];
  const write = (named: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [name, text] of Object.entries(named)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
  };
  write(files);
  const check = (argv: readonly string[], world: World = {}) =>
    debrief(['check', ...argv], { cwd, env: { HOME: home }, ...world });
  return { cwd, home, write, check };
}

/** The findings in what `check --format json` prints, each as `path rule`. */
export function rulesIn(out: string): string[] {
  const { findings }: { findings: readonly { path: string; rule: string }[] } = JSON.parse(out);
  return findings.map(({ path, rule }) => `${path} ${rule}`);
}
