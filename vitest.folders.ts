import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** All folders that tests make lie in one, which goes when they have ended. */
export function setup(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'debrief-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
