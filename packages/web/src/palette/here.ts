import type { Postmortem } from '@debrief/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { openForm } from '../postmortem/alive/open.js';
import { type PanelName, showPanel } from '../postmortem/deciding/panel.js';
import { stepWords } from '../postmortem/deciding/words.js';
import { addingTo } from './adding.js';
import { followingOf } from './following.js';
import type { Item } from './item.js';

/** What there is on the postmortem that is being read: its sections, its history, its files. */
export function useHere(): readonly Item[] {
  const queries = useQueryClient();
  const id = useRouterState({
    select: ({ matches }) => {
      const { year, name } = (matches.at(-1)?.params ?? {}) as Readonly<Record<string, string | undefined>>;
      return year !== undefined && name !== undefined ? `${year}/${name}` : null;
    },
  });
  const isText = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId === '/$year/$name' });
  const postmortem = id === null ? undefined : queries.getQueryData<Postmortem>(['postmortem', id]);
  if (!postmortem) return [];
  return isText ? [...addingTo(postmortem), ...itemsOf(postmortem)] : itemsOf(postmortem);
}

function itemsOf({ id, title, headings, attachments, standing }: Postmortem): readonly Item[] {
  const path = `/${id.split('/').map(encodeURIComponent).join('/')}`;
  const name = title ?? id;
  return [
    ...headings
      .filter(({ level }) => level <= 3)
      .map(({ anchor, title: words }) => ({
        id: `here ${id}#${anchor}`,
        title: words,
        hint: 'On this page',
        icon: 'go' as const,
        go: { href: `${path}#${encodeURIComponent(anchor)}` },
      })),
    ...deciding(id, standing),
    {
      id: `here ${id} entry`,
      title: 'Add an entry to the timeline',
      hint: 'On this page',
      also: 'new time happened',
      icon: 'go',
      go: { run: () => openForm({ form: 'new', of: 'entry' }) },
    },
    {
      id: `here ${id} paste`,
      title: 'Paste a chat, alerts or a spreadsheet',
      hint: 'On this page',
      also: 'import slack pagerduty alertmanager csv log timeline',
      icon: 'go',
      go: { run: () => openForm({ form: 'paste' }) },
    },
    ...followingOf(id),
    {
      id: `here ${id} facts`,
      title: 'Edit the facts',
      hint: name,
      also: 'title severity owner systems people labels head change',
      icon: 'go',
      go: { run: () => openForm({ form: 'key' }) },
    },
    {
      id: `here ${id} customers`,
      title: 'Write to customers',
      hint: name,
      also: 'external message status page outside',
      icon: 'go',
      go: { run: () => openForm({ form: 'part', part: 'external' }) },
    },
    {
      id: `here ${id} comment`,
      title: 'Comment on the whole',
      hint: name,
      also: 'discuss thread ask say',
      icon: 'go',
      go: { run: () => openForm({ form: 'comment', on: 'whole' }) },
    },
    {
      id: `here ${id} history`,
      title: 'History',
      hint: name,
      also: 'versions compare who changed',
      icon: 'go',
      go: { href: `${path}/history` },
    },
    ...attachments.map(({ name: file, url }) => ({
      id: `here ${id} ${file}`,
      title: file,
      hint: 'Attachment',
      also: 'file',
      icon: 'page' as const,
      go: { run: () => location.assign(url) },
    })),
  ];
}

/** What can be decided about it now. */
function deciding(id: string, { status, next }: Postmortem['standing']): readonly Item[] {
  const item = (panel: PanelName, title: string, also: string): Item => ({
    id: `here ${id} ${panel}`,
    title,
    hint: 'Deciding',
    also,
    icon: 'check',
    go: { run: () => showPanel(panel) },
  });
  const isOpen = status === 'draft' || status === 'in-review';
  return [
    ...(next === null || next.status === 'draft'
      ? []
      : [item('advance', stepWords[next.status], 'advance next state gate status')]),
    ...(status === 'in-review'
      ? [item('answer', 'Your answer to the factors', 'agree dissent sign off')]
      : []),
    ...(isOpen
      ? [
          item('agenda', 'The review meeting', 'agenda facilitate record'),
          item('invitation', 'Whom to invite', 'people views review'),
        ]
      : []),
  ];
}
