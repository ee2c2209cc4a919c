/** The message that somebody gave with `-m`, or else ours; an empty one says as little as none. */
export function messageOr({ message }: { readonly message?: string }, ours: string): string {
  return message?.trim() || ours;
}
