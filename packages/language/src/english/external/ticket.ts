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
    { text: 'For details please see TT 40071182.', in: 'external' },
  ],
  leaves: [
    { text: 'Names in UTF-8 were garbled.', in: 'external' },
    { text: 'Payments under ISO-20022 were late.', in: 'external' },
    { text: 'For details, see OPS-1234.', in: 'factors' },
    { text: 'Sign-in by SHA-256 keys worked.', in: 'external' },
    { text: 'This was our #1 concern.', in: 'external' },
    { text: 'The refund was EUR 1200000 in all.', in: 'external' },
    { text: 'Flight LX-318 left 40 minutes late.', in: 'external' },
    { text: 'Form SA-100 could not be sent for two hours.', in: 'external' },
    { text: 'The defect is public as issue 4417 on GitHub.', in: 'external' },
  ],
  inPassage: (passage) => {
    for (const shown of passage.words.matchAll(keys)) {
      // What is public, and what customers hold in their hands.
      if (/\b(?:github|gitlab|upstream|open-source)\b/i.test(passage.words)) return [];
      if (theirs.test(passage.words.slice(Math.max(0, shown.index - 30), shown.index))) continue;
      const from = passage.from + shown.index;
      return [{ from, to: from + shown[0].length }];
    }
    return [];
  },
};

const keys =
  /\b(?!(?:UTF|ISO|SHA|HTTP|TLS|SSL|COVID|RFC|IPV|CVE|WPA|MP|EN|DIN|IEC|AES|RSA|USB|GPT|PCI|SOC|UTC|GMT|COVID|Q)-)[A-Z][A-Z0-9]{1,9}-\d{1,6}\b|\b(?:INC|CHG|RITM|REQ|PRB|SR|TT|CR|TKT|RFC|PIR|PM|WO|SCTASK)[- #]?\d{3,}\b|\b(?!(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|INR|JPY|CAD|AUD|PLN|CVE|TEL|ISBN|IBAN|VAT|UTC)\b)[A-Z]{2,6}[- ]?\d{6,}\b|\b(?:PR|MR|[Pp]ull request|[Mm]erge request|[Ii]ssue|[Tt]icket|[Ii]ncident|[Pp]roblem|[Cc]hange|[Bb]ug|[Dd]efect|[Ww]ork order|[Uu]ser story)(?: (?:no\.?|nr\.?|number|record|id|ID))?:? #?[A-Z]{0,4}\d{2,}\b|\b(?:commit|build) #?[0-9a-f]{4,40}\b|\b[Rr]elease [Tt]rain [\w.-]+|(?<![\w&]|[Oo]rder |[Bb]ooking |invoice |parcel |page |room )#\d{3,}\b|#(?:inc|incident|ops|sre|team|dev|prod|war|infra|support)[-_][\w-]+/g;

const theirs =
  /\b(?:parcel|flight|model|part|order|invoice|booking|voucher|train|bus|room|type|printer|device|product|serial|meter|router|locker|standard|form|letter|permit|licence|license|gate|platform|bay|ward|seat|route|line|ship|ferry)s?(?: (?:number|no\.?|nr\.?))?(?: is)? $/i;
