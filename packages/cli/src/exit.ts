/** How a command ends; `debrief --help` lists them. */
export const exits = {
  fine: 0,
  usage: 2,
  unreadable: 3,
  fault: 4,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];
