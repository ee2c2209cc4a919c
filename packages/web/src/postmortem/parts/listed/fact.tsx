import { type ReactNode, type RefObject, useEffect } from 'react';

/** A field by the name of its fact, so that whoever is sent to it finds the focus there. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact" data-fact={name}>
      {children}
    </div>
  );
}

/** Gives the focus to the field of a fact when its form has opened; null leaves it in the first one. */
export function useFocusOnFact(form: RefObject<HTMLElement | null>, name: string | null): void {
  useEffect(() => {
    if (name === null) return;
    form.current
      ?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(name)}"] :is(input, textarea, select)`)
      ?.focus();
  }, [form, name]);
}
