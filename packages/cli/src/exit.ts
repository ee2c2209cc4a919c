/** How a command ends; `debrief --help` lists them. The start script ends as `fault` where no output can be written. */
export const exits = {
  fine: 0,
  usage: 2,
  unreadable: 3,
  fault: 4,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];
