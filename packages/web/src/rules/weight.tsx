import type { RuleSummary } from '@debrief/api/client';

const words: Readonly<Record<RuleSummary['severity'], string>> = {
  error: 'change this',
  warning: 'look again',
  note: 'a thought',
  off: 'off here',
};

/** How much a rule weighs in this folder, in words of every day. */
export function Weight({ severity }: Pick<RuleSummary, 'severity'>) {
  return (
    <span className="weight" data-weight={severity} title={severity}>
      {words[severity]}
    </span>
  );
}
