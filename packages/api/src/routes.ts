import { agreed } from './routes/agreed.js';
import { calling } from './routes/calling.js';
import { deciding } from './routes/deciding.js';
import { discussing } from './routes/discussing.js';
import { events } from './routes/events.js';
import { finding } from './routes/finding.js';
import { following } from './routes/following.js';
import { help } from './routes/help.js';
import { listening } from './routes/listening.js';
import { postmortems } from './routes/postmortems.js';
import { restoring } from './routes/restoring.js';
import { settings } from './routes/settings.js';
import { timeline } from './routes/timeline.js';
import { you } from './routes/you.js';

/** Everything below stands under this path. */
export const apiPath = '/api/v1';

/** All routes, part by part as they are told. */
export const routes = {
  ...you,
  ...postmortems,
  ...timeline,
  ...calling,
  ...discussing,
  ...deciding,
  ...finding,
  ...following,
  ...agreed,
  ...settings,
  ...restoring,
  ...listening,
  ...help,
  ...events,
} as const;

export type RouteName = keyof typeof routes;
