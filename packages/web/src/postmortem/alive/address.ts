import type { Model } from '@debrief/document';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { readSearch } from '../../app/address.js';
import { openForm, type Wanted } from './open.js';

const forms: Readonly<Record<string, string>> = { A: 'action', F: 'factor', Q: 'question' };

/**
 * The form that an address asks for: `?do=edit#A1` opens that of A1, `?do=verdict#A1` asks whether it helped,
 * `?do=answer#Q1` answers, `?do=followup` looks back.
 */
export function wantedIn(search: string, hash: string): Wanted | null {
  const way = new URLSearchParams(search).get('do');
  if (way === null || way === '') return null;
  const id = /^#([AFQ])\d{1,6}$/.exec(hash);
  const form = way === 'edit' ? forms[id?.[1] ?? ''] : way;
  if (form === undefined) return null;
  return id === null ? { form } : { form, id: hash.slice(1) };
}

/** Opens the form that the address asks for, once the text is there. */
export function useFormOfAddress(model: Model | null): void {
  const navigate = useNavigate();
  const isDone = useRef(false);
  useEffect(() => {
    if (model === null || isDone.current) return;
    isDone.current = true;
    const { search, hash, pathname } = location;
    const wanted = wantedIn(search, hash);
    if (wanted === null) return;
    // A reload shows the page, not the form again.
    const left = readSearch(search);
    delete left['do'];
    void navigate({
      to: pathname,
      search: left,
      hash: hash.slice(1),
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
    const { factors, actions, questions } = model;
    const id = wanted['id'];
    const index = [factors, actions, questions]
      .map((things) => things.findIndex((each) => each.id?.value === id))
      .find((at) => at >= 0);
    openForm({ ...wanted, ...(index !== undefined && { index }) });
  }, [model, navigate]);
}
