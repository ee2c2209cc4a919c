import type { ProblemName } from '@debrief/api';

/** What each kind of problem means, and what helps, in general; an answer says it for its own case. */
export const explained: Readonly<Record<ProblemName, string>> = {
  'bad-request':
    'Something in the address or in the body is not what this route takes. `detail` names it; the route below says what it takes.',
  'not-an-operation':
    'One of the operations is not known, or lacks something. `detail` says which one, counted from 1.',
  unknown:
    'The server is behind a proxy, and the proxy did not say who is asking, or the request did not come from it. Sign in at the proxy, and use its address.',
  'wrong-host':
    'The request asked for a server of another name. This keeps other sites from reaching the server under a name of their own. Who runs it names it with `--host-name`.',
  'wrong-origin':
    'The request came from a page of another site. Another site may link to Debrief, and do nothing else here.',
  'no-postmortem': 'There is no postmortem with this id. Where it was renamed, `way` has its new id.',
  'no-file': 'There is no such file beside the postmortems, or nobody may have it from here.',
  'no-thread': 'Nothing was said under this id. It may stand on a branch that is not here.',
  'no-revision': 'The repository does not know this revision, or the file was not there then.',
  'no-route': 'There is nothing at this address. All that there is stands on this page.',
  'wrong-method': 'The address is right, and takes another method; the header `Allow` lists those.',
  'too-slow': 'The answer took longer than anybody wants to wait. Ask again, or ask for less.',
  stale:
    'The file was changed since the version that the change was made from, and nothing was done. The answer has both texts and, where they do not contradict each other, what becomes of them together: look at it, and send it again from the new `version`.',
  'not-possible':
    'The text, a hook or a state of the repository does not allow it, and nothing was done. `detail` says why.',
  'called-already':
    'There is a postmortem already that may be about the same incident; `same` names it. Open it, or name it in `seen` to call another one.',
  'not-yet':
    'The gate in front of the next state is not open, and nothing was done. `needs` has everything that is missing, each with its way.',
  'too-large': 'The address or the body is larger than the server takes.',
  'wrong-type': 'A change is sent as `application/json`.',
  busy: 'More is being asked at this moment than the server takes on. `Retry-After` says when to ask again.',
  'not-ready':
    'The folder cannot be written to now: the disk is full, a merge is unfinished, or no branch is checked out. Nothing was done, and nothing is lost; `detail` says what is in the way.',
  unreadable: 'The folder, or a file in it, cannot be read now. `detail` says what is in the way.',
  fault: 'That is our fault. The log of the server has the details, under the word in `detail`.',
};
