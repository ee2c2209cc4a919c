import { planActions } from '../actions/write.js';
import { planExternal } from '../external/write.js';
import { planFactors } from '../factors/write.js';
import { planAnswers } from '../factors/writeanswers.js';
import { planWhys } from '../factors/writewhys.js';
import { planKey, planList, planName } from '../frontmatter/write.js';
import { planImpact } from '../impact/write.js';
import { planQuestions, planTerms, planWider } from '../questions/write.js';
import { planCriteria, planDissent, planMeeting } from '../review/write.js';
import { planTitle } from '../sections/retitle.js';
import { planNoSection, planProse, planReason, planSection } from '../sections/write.js';
import { planItems } from '../sections/writeitems.js';
import { planEntries } from '../timeline/write.js';
import type { Draft } from './draft.js';
import type { Ways } from './items.js';
import type { Operation } from './operation.js';
import { planRenumber } from './renumber.js';

/** Who writes what: each part of the document has a writer beside its reader. */
export function plansFor(draft: Draft, operation: Operation): Ways {
  switch (operation.do) {
    case 'set-key':
      return planKey(draft, operation);
    case 'rename-key':
      return planName(draft, operation);
    case 'add-to-key':
    case 'remove-from-key':
      return planList(draft, operation);
    case 'renumber':
      return planRenumber(draft, operation);
    case 'retitle':
      return planTitle(draft, operation);
    case 'set-meeting':
      return planMeeting(draft, operation);
    case 'set-external':
      return planExternal(draft, operation);
    case 'set-reason':
      return planReason(draft, operation);
    case 'add-section':
      return planSection(draft, operation);
    case 'set-section':
      return planProse(draft, operation);
    case 'remove-section':
      return planNoSection(draft, operation);
    case 'add':
    case 'change':
    case 'move':
    case 'remove':
      switch (operation.what) {
        case 'entry':
          return planEntries(draft, operation);
        case 'action':
          return planActions(draft, operation);
        case 'factor':
          return planFactors(draft, operation);
        case 'why':
          return planWhys(draft, operation);
        case 'answer':
          return planAnswers(draft, operation);
        case 'impact':
          return planImpact(draft, operation);
        case 'question':
          return planQuestions(draft, operation);
        case 'wider':
          return planWider(draft, operation);
        case 'term':
          return planTerms(draft, operation);
        case 'lesson':
        case 'amendment':
          return planItems(draft, operation);
        case 'criterion':
          return planCriteria(draft, operation);
        case 'dissent':
          return planDissent(draft, operation);
      }
  }
}
