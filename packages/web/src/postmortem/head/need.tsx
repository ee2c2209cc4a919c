import type { Need as NeedShape } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { useGo } from '../deciding/go.js';
import { isNew } from '../deciding/way.js';
import { OpenThreads } from '../discussing/openthreads.js';
import { Coded } from './coded.js';

interface Props {
  readonly need: NeedShape;
  /** In a line: without the question behind it and the command. */
  readonly isShort?: boolean;
  /** Called before one is taken away from here. */
  readonly onGo?: () => void;
}

/** Something that is still to come: what it is, the question behind it, and the way to where it is supplied. */
export function Need({ need: { rule, message, ask, command, way }, isShort = false, onGo }: Props) {
  const go = useGo();
  const [family = '', name = ''] = rule.split('/');
  return (
    <li className={isShort ? 'pm-need pm-need-short' : 'pm-need'}>
      <p>
        <Coded words={message} />{' '}
        <Link to="/rules/$family/$rule" params={{ family, rule: name }} className="pm-need-why">
          Why?
        </Link>
      </p>
      {ask === null || isShort ? null : <p className="pm-need-ask">{ask}</p>}
      {'thread' in way && !isShort ? <OpenThreads /> : null}
      <div className="pm-need-ways">
        <button
          type="button"
          className="button"
          onClick={() => {
            onGo?.();
            void go(way);
          }}
        >
          {'answer' in way ? 'Answer' : isNew(way) ? 'Fill it in' : 'Go there'}
        </button>
        {command === null || isShort ? null : (
          <details className="pm-need-terminal">
            <summary>At the terminal</summary>
            <pre className="pm-need-command">
              <code>{command}</code>
            </pre>
          </details>
        )}
      </div>
    </li>
  );
}
