import { type RefObject, type SyntheticEvent, useEffect } from 'react';
import { type Lit, useLight } from '../light/light.js';

const kinds = ['entry', 'factor', 'action'] as const;

interface Pointing {
  readonly onPointerOver: (event: SyntheticEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: SyntheticEvent) => void;
  readonly onBlur: () => void;
}

/** Lights in the text what is pointed at elsewhere, and elsewhere what is pointed at in the text. */
export function useLitText(article: RefObject<HTMLElement | null>): Pointing {
  const light = useLight();
  useEffect(() => {
    let shown: readonly Element[] = [];
    const show = (): void => {
      for (const each of shown) each.classList.remove('lit');
      const lit = light.now();
      shown = lit === null ? [] : elementsOf(article.current, lit);
      for (const each of shown) each.classList.add('lit');
    };
    return light.subscribe(show);
  }, [light, article]);
  const point = ({ target }: SyntheticEvent): void => light.set(litAt(target));
  return {
    onPointerOver: point,
    onPointerLeave: () => light.set(null),
    onFocus: point,
    onBlur: () => light.set(null),
  };
}

/** The elements of the text that show a part of the model. */
export function elementsOf(article: ParentNode | null, { what, index }: Lit): readonly Element[] {
  return [...(article?.querySelectorAll(`.pm-rendered [data-${what}="${index}"]`) ?? [])];
}

function litAt(target: EventTarget): Lit | null {
  // The map stands within the text, and says itself what is pointed at.
  if (!(target instanceof Element) || target.closest('.pm-rendered') === null) return null;
  for (const what of kinds) {
    const value = target.closest(`[data-${what}]`)?.getAttribute(`data-${what}`) ?? null;
    if (value !== null) return { what, index: Number(value) };
  }
  return null;
}

/** Brings an entry of the timeline into view, and the focus to it. */
export function showEntry(article: ParentNode | null, index: number): void {
  const [element] = elementsOf(article, { what: 'entry', index });
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
