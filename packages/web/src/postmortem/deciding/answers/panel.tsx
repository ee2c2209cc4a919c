import { useParsed } from '../../../changing/use.js';
import { useDeciding } from '../ask.js';
import { Frame } from '../frame.js';
import { Answers } from './answers.js';
import { YourAnswer } from './yours.js';

/** The list of factors once more, and one's answer to it. */
export function AnswerPanel() {
  const deciding = useDeciding();
  const factors = useParsed()?.model.factors ?? [];
  return (
    <Frame title="Your answer to the factors">
      <ol className="answer-factors">
        {factors.map(({ from, id, text }) => (
          <li key={from}>
            {id === null ? null : <span>{id.value}</span>} {text}
          </li>
        ))}
      </ol>
      {deciding === null ? (
        <p className="answer-note">Looking who has answered …</p>
      ) : (
        <>
          <YourAnswer deciding={deciding} />
          <Answers answers={deciding.answers.filter(({ isYou }) => !isYou)} />
        </>
      )}
    </Frame>
  );
}
