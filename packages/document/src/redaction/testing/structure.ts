import type { Model } from '../../model.js';

/**
 * What of a model stays the same when people are replaced by their roles. Whether work is done counts where a box says
 * so; elsewhere it is guessed from the words, and their length.
 */
export function structureOf({ text, outline, timeline, actions, factors }: Model): unknown {
  const isTicked = (at: number): boolean => /^\S{1,4} +\[[ xX]\]/.test(text.slice(at, at + 12));
  return {
    sections: outline.all.map(({ kind, level, via, stamped }) => ({ kind, level, via, stamped })),
    times: timeline.map(({ local, at, zone, moment }) => ({ local, at, zone, moment })),
    actions: actions.map(({ from, id, done }) => ({ id: id?.value, done: isTicked(from) ? done : null })),
    factors: factors.map(({ id, chains }) => ({ id: id?.value, chains: chains.length })),
  };
}
