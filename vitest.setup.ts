import process from 'node:process';
import fc from 'fast-check';

// Every run tries the same cases, so that a test fails for what was changed. DEBRIEF_SEED tries others: a number, or `any`.
const given = process.env['DEBRIEF_SEED'];
if (given !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given ?? 2026) });
