import type { ReactNode } from 'react';
import { attachedTo, type CauseAction, type CauseFactor, stateWords, type WhyJson } from './attached.js';
import type { CausePart } from './parts.js';

/** The same as the map, to be read: each factor, its whys, and the actions that address it. */
export function CausesTable(props: {
  readonly factors: readonly CauseFactor[];
  readonly actions: readonly CauseAction[];
  readonly href: (part: CausePart) => string;
}): ReactNode {
  const { factors, actions, href } = props;
  return (
    <table className="fig-table">
      <caption>What came together, and what is done about it</caption>
      <thead>
        <tr>
          <th scope="col">Factor</th>
          <th scope="col">Whys</th>
          <th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        {factors.map((factor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a factor is known by its place in the text.
          <tr key={index}>
            <th scope="row">
              <a href={href({ kind: 'factor', index })}>
                {factor.id} {factor.text}
              </a>
              {factor.level && <> ({factor.level})</>}
            </th>
            <td>
              {factor.chains.map((chain, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor has a chain another name.
                <div key={at}>
                  {chain.label && <b>{chain.label}</b>}
                  <Whys whys={chain.whys} />
                </div>
              ))}
            </td>
            <td>
              <Answers factor={factor} actions={actions} href={href} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answers(props: {
  readonly factor: CauseFactor;
  readonly actions: readonly CauseAction[];
  readonly href: (part: CausePart) => string;
}): ReactNode {
  const attached = attachedTo(props.factor, props.actions);
  if (attached.length === 0) {
    return props.factor.accepted === null ? 'no action yet' : `accepted: ${props.factor.accepted}`;
  }
  return (
    <ul>
      {attached.map((each) => (
        <li key={each.index}>
          <a href={props.href({ kind: 'action', index: each.index })}>
            {each.action.id} {each.action.text}
          </a>{' '}
          ({stateWords(each)})
        </li>
      ))}
    </ul>
  );
}

function Whys({ whys }: { readonly whys: readonly WhyJson[] }): ReactNode {
  if (whys.length === 0) return null;
  return (
    <ul>
      {whys.map(({ question, answers }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions may be the same twice.
        <li key={at}>
          <i>{question}</i>
          <ul>
            {answers.map(({ text, whys: deeper }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: and so may answers.
              <li key={index}>
                {text}
                <Whys whys={deeper} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
