// Before the tests in a browser: what they use is built, and they learn from DEBRIEF_CHROMIUM where the browser is.
import process from 'node:process';
import { knownChromium, withoutChromium } from './chromium.mjs';
import { ensureBuilt } from './prepare.mjs';

export function setup() {
  const known = knownChromium();
  process.env['DEBRIEF_CHROMIUM'] = known.path ?? 'none';
  if (known.path !== null) {
    ensureBuilt();
    return;
  }
  process.stderr.write(`${withoutChromium(known)}\n`);
}
