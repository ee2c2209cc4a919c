import type { Need as NeedShape } from '@debrief/api/client';
import { Link } from '@tanstack/react-router';
import { Coded } from './coded.js';

/** Something that is still to come: what it is, the question behind it, and the command that supplies it. */
export function Need({ need: { rule, message, ask, command } }: { readonly need: NeedShape }) {
  const [family = '', name = ''] = rule.split('/');
  return (
    <li className="pm-need">
      <p>
        <Coded words={message} />{' '}
        <Link to="/rules/$family/$rule" params={{ family, rule: name }} className="pm-need-why">
          Why?
        </Link>
      </p>
      {ask === null ? null : <p className="pm-need-ask">{ask}</p>}
      {command === null ? null : (
        <pre className="pm-need-command">
          <code>{command}</code>
        </pre>
      )}
    </li>
  );
}
