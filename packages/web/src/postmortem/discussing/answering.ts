/** What can be said to a thread in a form. */
export type Answering = 'reply' | 'suggest' | 'resolve' | 'decline' | 'reopen';

/** Under which key an answer keeps what is typed. */
export const answerKey = (id: string, thread: string, how: Answering): string =>
  `${id} thread ${thread} ${how}`;
