import { Link } from '@tanstack/react-router';
import { quotedWhereNeeded } from '../library/query.js';
import { statusWords } from '../words/index.js';

/** How bad it was, quietly. */
export function SeverityTag({ severity }: { readonly severity: string | null }) {
  if (severity === null) return null;
  return (
    <span className="tag tag-severity">
      <span className="hidden">Severity </span>
      {severity}
    </span>
  );
}

/** Where its writing is: a dot that fills, and the word. */
export function StatusTag({ status }: { readonly status: string | null }) {
  if (status === null) return null;
  return (
    <span className="tag tag-status" data-status={status}>
      <span className="hidden">Status </span>
      {statusWords(status)}
    </span>
  );
}

/** A system, which leads to everything that happened to it. */
export function SystemTag({ system }: { readonly system: string }) {
  return (
    <Link to="/library" search={{ q: `system:${quotedWhereNeeded(system)}` }} className="tag tag-system">
      <span className="hidden">System </span>
      {system}
    </Link>
  );
}
