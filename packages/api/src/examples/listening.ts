import type { Listening } from '../shapes/listening.js';

/** What the language rules of a team listen with. */
export const listening: Listening = {
  settings: { 'facts/vague-quantity': 'note' },
  people: [{ name: 'Mei Chen', handles: ['@mei'] }],
  systems: ['app', 'The app'],
  internal: ['Project Falcon'],
};
