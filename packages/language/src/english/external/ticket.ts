import type { PassageRule } from '../../rule.js';

export const ticket: PassageRule = {
  name: 'external/ticket',
  severity: 'error',
  bias: 'curse of knowledge',
  says: '“{words}” leads to a place that customers cannot open.',
  why: 'A key of a ticket is a locked door, and it shows how work is kept inside.',
  ask: 'What stands in there that the reader needs?',
  instead: '“We have added a check for the end date of certificates.”',
  source: 'A message for others is summarised and cleaned first',
  places: ['external'],
  flags: [
    { text: 'For details, see OPS-1234.', in: 'external' },
    { text: 'The work is planned as PAY-77.', in: 'external' },
    { text: 'This was fixed in PR #812.', in: 'external' },
    { text: 'More in #inc-2026-orders.', in: 'external' },
    { text: 'Our review is INC00412.', in: 'external' },
  ],
  leaves: [
    { text: 'Names in UTF-8 were garbled.', in: 'external' },
    { text: 'Payments under ISO-20022 were late.', in: 'external' },
    { text: 'For details, see OPS-1234.', in: 'factors' },
    { text: 'Sign-in by SHA-256 keys worked.', in: 'external' },
    { text: 'This was our #1 concern.', in: 'external' },
  ],
  inPassage: (passage) => {
    const shown = keys.exec(passage.words);
    if (!shown) return [];
    const [text] = shown;
    const from = passage.from + shown.index;
    return [{ from, to: from + text.length }];
  },
};

const keys =
  /\b(?!(?:UTF|ISO|SHA|HTTP|TLS|SSL|COVID|RFC|IPV|CVE|WPA|MP|EN|DIN|IEC|AES|RSA|USB|GPT|PCI|SOC|UTC|GMT|COVID|Q)-)[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|\bINC-?\d{3,}\b|\b(?:PR|MR|pull request|issue|ticket) #?\d+\b|\b(?:commit|build) #?[0-9a-f]{4,40}\b|#(?:inc|incident|ops|sre|team)[-_][\w-]+/;
