import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useKeys } from '../keys/keys.js';
import { openForm } from './alive/open.js';
import { splitId } from './head/notices.js';

interface Keyed {
  readonly id: string;
  readonly page: RefObject<HTMLElement | null>;
  readonly onToggleStrip: () => void;
  readonly onToggleFindings: () => void;
}

/** The keys of the postmortem page. */
export function usePostmortemKeys({ id, page, onToggleStrip, onToggleFindings }: Keyed): void {
  const navigate = useNavigate();
  const group = 'This postmortem';
  const [year, name] = splitId(id);
  const go = (selector: string, step: 1 | -1) => (): void => focusNext(page.current, selector, step);
  const notes = '.pm-notes > li, .pm-apart > li';
  const headings = '.pm-text h2[id], .pm-text h3[id]';
  useKeys([
    { keys: 'n', says: 'Next section', group, run: go(headings, 1) },
    { keys: 'p', says: 'Previous section', group, run: go(headings, -1) },
    { keys: 'j', says: 'Next note', group, run: go(notes, 1) },
    { keys: 'k', says: 'Previous note', group, run: go(notes, -1) },
    {
      keys: 'm',
      says: 'Comment on the selected words, on what has the focus, or on the whole; in a thread, reply',
      group,
      run: () => openForm({ form: 'comment' }),
    },
    {
      keys: 'w',
      says: 'Suggest other words for them',
      group,
      run: () => openForm({ form: 'suggest' }),
    },
    { keys: 's', says: 'The incident in time as a table, or as a picture', group, run: onToggleStrip },
    { keys: 'f', says: 'Show or hide findings', group, run: onToggleFindings },
    {
      keys: 'h',
      says: 'History',
      group,
      run: () => void navigate({ to: '/$year/$name/history', params: { year, name } }),
    },
  ]);
}

/** Goes to the next of some elements, seen from the one that has the focus, or else from the top of the window. */
function focusNext(page: HTMLElement | null, selector: string, step: 1 | -1): void {
  const all = [...(page?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = all.findIndex((each) => each.contains(document.activeElement));
  const below = all.findIndex((each) => each.getBoundingClientRect().top > 96);
  const next = at >= 0 ? at + step : step === 1 ? below : (below < 0 ? all.length : below) - 1;
  const target = all[next];
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: selector.includes('note') ? 'nearest' : 'start' });
}
