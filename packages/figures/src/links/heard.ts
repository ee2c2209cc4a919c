/** For what is drawn beside a name that already says it all. */
export const unheard = { 'aria-hidden': true } as const;

/** How a link or a part of a figure is called by those who hear it. */
export function called(name: string) {
  return { 'aria-label': name } as const;
}

/** For a part that is one picture with a name. */
export function pictureCalled(name: string) {
  return { role: 'img', 'aria-label': name } as const;
}

/** For words that lie over a link: its name says them, with what they leave out. */
export const overLink = { 'aria-hidden': true, pointerEvents: 'none' } as const;
