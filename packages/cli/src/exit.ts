/** How a command ends; `debrief --help` lists them. */
export const exits = {
  fine: 0,
  /** Reserved for `debrief check`: findings that must not stay. */
  findings: 1,
  usage: 2,
  unreadable: 3,
  fault: 4,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];
