import { withArticle } from '@debrief/process';
import { Link } from '@tanstack/react-router';

interface Props {
  /** What one is called here: `postmortem`. */
  readonly noun: string;
}

/** The way to call one, from anywhere: anybody may. */
export function CallLink({ noun }: Props) {
  return (
    <Link to="/call" className="button button-first">
      Call {withArticle(noun)}
    </Link>
  );
}
