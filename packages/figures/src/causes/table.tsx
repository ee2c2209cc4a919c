import type { ReactNode } from 'react';
import { attachedTo, type CauseAction, type CauseFactor, stateWords, type WhyJson } from './attached.js';
import { type CausePart, type CausePick, pickable } from './picks.js';
import type { WhyCount } from './whys.js';

export interface CausesTableProps {
  readonly factors: readonly CauseFactor[];
  readonly actions: readonly CauseAction[];
  readonly href: (part: CausePart) => string;
  /** What is open now, below the table. */
  readonly picked?: CausePick | null;
  /** Called with what somebody picks; without it, the table is only read. */
  readonly onPick?: (pick: CausePick) => void;
}

/** What the cells need to open what they show. */
type Picking = Pick<CausesTableProps, 'href' | 'picked' | 'onPick'>;

/** The same as the map, to be read: each factor, its whys, and the actions that address it. */
export function CausesTable({ factors, actions, ...picking }: CausesTableProps): ReactNode {
  const count = { question: 0, answer: 0 };
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
              <Link pick={{ kind: 'factor', index }} factor={index} picking={picking}>
                {factor.id} {factor.text}
              </Link>
              {factor.level && <> ({factor.level})</>}
            </th>
            <td>
              {factor.chains.map((chain, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor has a chain another name.
                <div key={at}>
                  {chain.label && <b>{chain.label}</b>}
                  <Whys whys={counted(chain.whys, count)} factor={index} picking={picking} />
                </div>
              ))}
              <More kind="add-why" factor={index} picking={picking}>
                Ask why
              </More>
            </td>
            <td>
              <Answers index={index} factor={factor} actions={actions} picking={picking} />
              <More kind="add-action" factor={index} picking={picking}>
                Add an action
              </More>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A link to a part of the text, which opens it in place where that can be done. */
function Link(props: {
  readonly pick: CausePick;
  readonly factor: number;
  readonly picking: Picking;
  readonly children: ReactNode;
}): ReactNode {
  const { pick, factor, picking, children } = props;
  const part = pick.kind === 'action' ? { kind: pick.kind, index: pick.index } : null;
  const href = picking.href(part ?? { kind: 'factor', index: factor });
  return (
    <a href={href} {...pickable(pick, picking)}>
      {children}
    </a>
  );
}

/** A place for one more; nothing where the table is only read. */
function More(props: {
  readonly kind: 'add-why' | 'add-action';
  readonly factor: number;
  readonly picking: Picking;
  readonly children: ReactNode;
}): ReactNode {
  const { kind, factor, picking, children } = props;
  return picking.onPick ? (
    <div>
      <Link pick={{ kind, index: factor }} factor={factor} picking={picking}>
        {children}
      </Link>
    </div>
  ) : null;
}

function Answers(props: {
  readonly index: number;
  readonly factor: CauseFactor;
  readonly actions: readonly CauseAction[];
  readonly picking: Picking;
}): ReactNode {
  const { index, factor, actions, picking } = props;
  const attached = attachedTo(factor, actions);
  if (attached.length === 0)
    return factor.accepted === null ? 'no action yet' : `accepted: ${factor.accepted}`;
  return (
    <ul>
      {attached.map((each) => (
        <li key={each.index}>
          <Link pick={{ kind: 'action', index: each.index }} factor={index} picking={picking}>
            {each.action.id} {each.action.text}
          </Link>{' '}
          ({stateWords(each)})
        </li>
      ))}
    </ul>
  );
}

/** A why with its place among all questions, its answers with theirs among all answers. */
interface CountedWhy {
  readonly index: number;
  readonly question: string;
  readonly answers: readonly {
    readonly index: number;
    readonly text: string;
    readonly whys: readonly CountedWhy[];
  }[];
}

function counted(whys: readonly WhyJson[], count: WhyCount): readonly CountedWhy[] {
  return whys.map(({ question, answers }) => ({
    index: count.question++,
    question,
    answers: answers.map(({ text, whys: deeper }) => ({
      index: count.answer++,
      text,
      whys: counted(deeper, count),
    })),
  }));
}

function Whys(props: {
  readonly whys: readonly CountedWhy[];
  readonly factor: number;
  readonly picking: Picking;
}): ReactNode {
  const { whys, factor, picking } = props;
  if (whys.length === 0) return null;
  const linked = (kind: 'why' | 'answer', index: number, words: string): ReactNode =>
    picking.onPick && words !== '' ? (
      <Link pick={{ kind, index }} factor={factor} picking={picking}>
        {words}
      </Link>
    ) : (
      words
    );
  return (
    <ul>
      {whys.map(({ index, question, answers }) => (
        <li key={index}>
          <i>{linked('why', index, question)}</i>
          <ul>
            {answers.map((answer) => (
              <li key={answer.index}>
                {linked('answer', answer.index, answer.text)}
                <Whys whys={answer.whys} factor={factor} picking={picking} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
