import { answerActions } from './actions/actions.js';
import { answerDecisions } from './agreed/decisions.js';
import { answerPolicy } from './agreed/policy.js';
import type { Api } from './app/env.js';
import { answerAttach } from './attachments/attach.js';
import { answerAttachments } from './attachments/attachments.js';
import { answerDiscussion } from './discussion/discussion.js';
import { answerGuide } from './guide/guide.js';
import { answerRules } from './guide/rules.js';
import { answerComparison } from './history/comparison.js';
import { answerHistory } from './history/history.js';
import { answerHome } from './home/home.js';
import { answerChange } from './operations/operations.js';
import { answerMe } from './person/me.js';
import { answerPostmortems } from './postmortem/list.js';
import { answerPostmortem } from './postmortem/postmortem.js';
import { answerText } from './postmortem/text.js';
import { answerRelatives } from './search/relatives.js';
import { answerSearch } from './search/search.js';
import { answerStatistics } from './statistics/statistics.js';
import { answerPasted } from './timeline/pasted.js';
import type { Workbench } from './workbench/workbench.js';

/** Everything that can be asked of a folder of postmortems. */
export function answerAll(app: Api, workbench: Workbench): void {
  answerMe(app, workbench);
  answerHome(app, workbench);
  answerPostmortems(app, workbench);
  answerPostmortem(app, workbench);
  answerText(app, workbench);
  answerHistory(app, workbench);
  answerComparison(app, workbench);
  answerChange(app, workbench);
  answerAttachments(app, workbench);
  answerAttach(app, workbench);
  answerPasted(app, workbench);
  answerDiscussion(app, workbench);
  answerSearch(app, workbench);
  answerRelatives(app, workbench);
  answerActions(app, workbench);
  answerStatistics(app, workbench);
  answerPolicy(app, workbench);
  answerDecisions(app, workbench);
  answerRules(app, workbench);
  answerGuide(app, workbench);
}
