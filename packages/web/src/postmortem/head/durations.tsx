import type { Postmortem } from '@debrief/api/client';
import { durationWords } from '../../words/index.js';

const names = [
  ['toDetect', 'Detected after'],
  ['toAcknowledge', 'Acknowledged after'],
  ['toMitigate', 'Mitigated after'],
  ['toResolve', 'Resolved after'],
] as const;

interface Props {
  readonly postmortem: Postmortem;
}

/** How long it took until the moments that matter, as far as the timeline says. */
export function Durations({ postmortem: { model } }: Props) {
  const said = names.flatMap(([key, name]) => {
    const seconds = model.durations[key];
    return seconds === null ? [] : [{ key, name, seconds }];
  });
  if (said.length === 0) return null;
  return (
    <dl className="pm-durations">
      {said.map(({ key, name, seconds }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {durationWords(seconds)}
            {key === 'toDetect' && model.detectedBy !== null ? (
              <span className="pm-durations-aside">
                {' '}
                by {article(model.detectedBy)}
                {model.detectedBy}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `customer` → `a `; a name or several words stand as they are. */
function article(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.endsWith('s')) return '';
  return /^[aeiou]/.test(word) ? 'an ' : 'a ';
}
