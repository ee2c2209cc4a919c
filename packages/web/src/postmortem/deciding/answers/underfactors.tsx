import { useQuery } from '@tanstack/react-query';
import { useAsking } from '../../../app/use.js';
import { useDesk } from '../../../changing/use.js';
import { type EndProps, isWholeOfFactors } from '../../alive/part.js';
import { useDeciding } from '../ask.js';
import { Answers } from './answers.js';
import { YourAnswer } from './yours.js';

/** Below the list of factors, once it is reviewed: who stands behind it, and one's own answer. */
export function UnderFactors({ owner }: EndProps) {
  const status = useQuery(useAsking().postmortem(useDesk().id)).data?.standing.status;
  const isAsked = status === 'in-review' || status === 'final';
  return isAsked && isWholeOfFactors(owner) ? <Asked /> : null;
}

function Asked() {
  const deciding = useDeciding();
  if (deciding === null) return null;
  const isOthers = deciding.answers.some(({ isYou }) => !isYou);
  return (
    <section className="answers-part" aria-label="Answers to the factors">
      <YourAnswer deciding={deciding} />
      {isOthers ? <Answers answers={deciding.answers.filter(({ isYou }) => !isYou)} /> : null}
    </section>
  );
}
