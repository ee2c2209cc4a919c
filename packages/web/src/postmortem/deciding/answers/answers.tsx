import type { Answered } from '@debrief/api/client';
import { answeredWords } from '../words.js';

interface Props {
  readonly answers: readonly Answered[];
}

/** Everybody with their answer to the list of factors, in the order in which the text names them. */
export function Answers({ answers }: Props) {
  return (
    <ul className="answers">
      {answers.map((each) => (
        <li key={each.name} data-state={each.state}>
          <bdi>{each.name}</bdi> <span>{answeredWords(each)}</span>
        </li>
      ))}
    </ul>
  );
}
