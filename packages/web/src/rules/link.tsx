import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  /** `hindsight/should-have` */
  readonly name: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Leads to the page of a rule. */
export function RuleLink({ name, className, children = name }: Props) {
  const [family = '', rule = ''] = name.split('/');
  return (
    <Link to="/rules/$family/$rule" params={{ family, rule }} className={className}>
      {children}
    </Link>
  );
}
