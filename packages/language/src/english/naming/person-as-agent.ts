import type { PatternRule } from '../../rule.js';
import { harmIn } from './harm.js';
import { harmPatterns } from './harm-patterns.js';

export const personAsAgent: PatternRule = {
  name: 'naming/person-as-agent',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes one person the cause of what a whole system let happen.',
  why: 'Somebody who reads their name beside the damage will say less next time, and so will everyone who saw it.',
  ask: 'Which change did it, and what let that change through?',
  instead: '“Release 77 dropped the index; nothing on its way there checks a schema.”',
  source: 'The way an agent is named changes how much blame readers give',
  patterns: harmPatterns,
  flags: [
    'Marta broke checkout at 09:12 UTC.',
    'On Tuesday Rohan pushed the wrong image to both regions.',
    'In short, @lmoreau took the ledger down.',
    { text: 'Yusuf wiped the standby while the restore was still running', in: 'timeline' },
    { text: 'Sales were stopped after Ondrej had overwritten the price list', in: 'lessons' },
    'The index was corrupted by Helena.',
    { text: 'Pavel doubled the workers, causing timeouts in the ledger', in: 'timeline' },
    { text: 'Ondrej ran the clean-up in production, and the price list was gone', in: 'timeline' },
  ],
  leaves: [
    'Release 4.2 broke checkout.',
    { text: 'Marta rolled the release back', in: 'timeline' },
    { text: 'Yusuf deletes the stuck volume claim', in: 'timeline' },
    'The Jenkins upgrade broke three pipelines.',
    'Commit 91ac wiped the cache.',
    { text: 'Helena found that the queue caused the delay', in: 'timeline' },
    { text: 'Helena opened the export and saw the wrong column', in: 'timeline' },
    {
      text: 'Marta grouped the log by shop and saw them all come back at once, over and over',
      in: 'timeline',
    },
  ],
  accepts: (candidate) => {
    const found = harmIn(candidate);
    return found?.agent.kind === 'person' ? found.hit : false;
  },
};
