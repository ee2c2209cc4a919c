import { createContext, useContext, useState, useSyncExternalStore } from 'react';

/** A part of the model that people point at: the third entry, the first factor. */
export interface Lit {
  readonly what: 'entry' | 'factor' | 'action';
  readonly index: number;
}

/** What is pointed at, wherever that is: in the text, in the strip, in the map. */
export interface Light {
  readonly now: () => Lit | null;
  readonly set: (lit: Lit | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A light that shines on nothing yet. */
export function createLight(): Light {
  const listeners = new Set<() => void>();
  let lit: Lit | null = null;
  return {
    now: () => lit,
    set: (next) => {
      if (next?.what === lit?.what && next?.index === lit?.index) return;
      lit = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const LightContext = createContext<Light>(createLight());

/** Shares one light among the parts of a page. */
export const LightProvider = LightContext.Provider;

/** The light of a page, made once. */
export function useNewLight(): Light {
  return useState(createLight)[0];
}

export function useLight(): Light {
  return useContext(LightContext);
}

/** The index of what is lit among the things of a kind; null where none is. */
export function useLitIndex(what: Lit['what']): number | null {
  const light = useLight();
  const read = (): number | null => {
    const lit = light.now();
    return lit?.what === what ? lit.index : null;
  };
  return useSyncExternalStore(light.subscribe, read, () => null);
}
