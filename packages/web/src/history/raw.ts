/** The address of a postmortem's text as it is in its file, or as it was at a revision. */
export function rawTextPath(id: string, revision?: string): string {
  const path = `/api/v1/postmortems/${id.split('/').map(encodeURIComponent).join('/')}/text`;
  return revision === undefined ? path : `${path}?at=${encodeURIComponent(revision)}`;
}
