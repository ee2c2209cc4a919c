import { type Context, type Due, dues, type Standing, standing } from '@debrief/process';

/** A postmortem, and where it is. */
export interface Standee {
  readonly id: string;
  readonly title: string | null;
  readonly standing: Standing;
  readonly dues: readonly Due[];
}

export function standeeOf(context: Context): Standee {
  const where = standing(context);
  return {
    id: context.id ?? '',
    title: context.model.title?.value ?? null,
    standing: where,
    dues: dues(context, where.status),
  };
}
