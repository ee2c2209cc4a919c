import type { Item } from './item.js';

/** The pages that are always there. */
export const pages: readonly Item[] = [
  { id: 'page /', title: 'Home', hint: 'What needs you', icon: 'page', go: { href: '/' } },
  {
    id: 'page /call',
    title: 'Call a postmortem',
    hint: 'Something has happened',
    also: 'new begin incident create start',
    icon: 'page',
    go: { href: '/call' },
  },
  {
    id: 'page /library',
    title: 'Library',
    hint: 'All postmortems',
    also: 'search find',
    icon: 'page',
    go: { href: '/library' },
  },
  { id: 'page /actions', title: 'Actions', hint: 'What was agreed', icon: 'page', go: { href: '/actions' } },
  {
    id: 'page /insights',
    title: 'Insights',
    hint: 'Figures over all',
    also: 'statistics numbers',
    icon: 'page',
    go: { href: '/insights' },
  },
  { id: 'page /guide', title: 'Guide', hint: 'How to', also: 'help', icon: 'page', go: { href: '/guide' } },
  {
    id: 'page /rules',
    title: 'Rules',
    hint: 'What the checker listens for',
    icon: 'page',
    go: { href: '/rules' },
  },
  {
    id: 'page /settings',
    title: 'Settings',
    hint: 'What you agreed on',
    also: 'policy people systems severities clocks rules debrief.yaml',
    icon: 'page',
    go: { href: '/settings' },
  },
  {
    id: 'page /decisions',
    title: 'Decisions not to write one',
    icon: 'page',
    go: { href: '/decisions' },
  },
];
