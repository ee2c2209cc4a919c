import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { Checked } from './checked.js';
import type { Shown } from './shown.js';

/** How findings can be printed. */
export const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;

export type Format = (typeof formats)[number];

/** Prints findings; only what a format needs is loaded. */
export async function print({ checked, onlyNew }: Shown, format: Format, io: Io): Promise<void> {
  switch (format) {
    case 'json': {
      const { dataOf } = await import('./data.js');
      return printJson(io, dataOf(checked));
    }
    case 'sarif': {
      const { sarifOf } = await import('./sarif.js');
      const { version } = await import('../version.js');
      return printJson(io, sarifOf(checked, version(), await namesOf(io)));
    }
    case 'github': {
      const { annotationsOf } = await import('./annotations.js');
      for (const line of annotationsOf(checked, await namesOf(io))) io.stdout.write(`${visible(line)}\n`);
      return;
    }
    case 'gitlab': {
      const { codeQualityOf } = await import('./codequality.js');
      return printJson(io, codeQualityOf(checked, await namesOf(io)));
    }
    case 'junit': {
      const { junitOf } = await import('./junit.js');
      io.stdout.write(junitOf(checked, await namesOf(io), io.now?.() ?? new Date()));
      return;
    }
    case 'text': {
      const { page } = await import('./page.js');
      const options = { ...pageOptions(io), onlyNew };
      io.stdout.write(page(checked, options));
    }
  }
}

async function namesOf(io: Io): Promise<(checked: Checked) => string | null> {
  const { namesFromTop } = await import('./tops.js');
  return namesFromTop(io.cwd());
}
