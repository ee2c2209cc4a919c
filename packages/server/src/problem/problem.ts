import { type Problem, type ProblemName, problems } from '@debrief/api';

/** What a request meets instead of an answer: thrown anywhere below a route, told as RFC 9457 has it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  /** `detail` says what happened here, `way` what can be done; `more` goes along, as both texts of a conflict do. */
  constructor(name: ProblemName, detail: string, way: string | null, more: object = {}) {
    super(detail);
    this.name = 'ProblemError';
    const { status, title } = problems[name];
    this.problem = { type: `/api/docs#${name}`, name, title, status, detail, way, ...more };
  }
}
