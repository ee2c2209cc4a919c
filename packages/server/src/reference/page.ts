import { problems } from '@debrief/api';
import type { Described } from './reference.js';

/** Placeholder. */
export function page(described: Described): string {
  return `<!doctype html><title>${described.info.title}</title><p>${Object.keys(problems).length}`;
}
