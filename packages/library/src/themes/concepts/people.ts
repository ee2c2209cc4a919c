import type { Concept } from '../concept.js';

/** How people work together, and what they know. */
export const people: readonly Concept[] = [
  {
    id: 'ownership',
    name: 'nobody looked after it',
    wordings: [
      'owner|owners|owned|owns|ownership|orphan|orphaned & no|nobody|not|none|without|unclear|left|team|two|nobody|gap|missing|who|between|changed|lost',
      'unowned|ownerless|orphan*',
      'nobody|no_one|no_team|none & looks|looked|owns|owned|responsible|felt|care|cares|after|maintain*|knew|knows|job|decides|decide',
      'responsib* & unclear|nobody|two|between|team|shared|who',
      'between two|teams & fell|gap|nobody|cracks|chairs|contracts',
      'fell between',
      'no team',
      'each team|reader|service has|own & none|nobody|no',
    ],
  },
  {
    id: 'handover',
    name: 'a handover that lost something',
    wordings: [
      'handover|handovers|handoff|hand_over|hand_off|handed_over|shift_change',
      'shift|shifts & change|told|next|note|notes|end|night|lost|between & incident|known|told|alarm|knew|team|work',
      'left & company|team & knew|knowledge|built|wrote|nobody|only|who',
      'knowledge & one|single|only|person|head|heads|left|lost|written|tribal',
      'only|one|single person|engineer|colleague who|that|knew|knows',
      'bus factor',
      'contractor & left|wrote|built|gone',
    ],
  },
  {
    id: 'runbook',
    name: 'a runbook that was missing or old',
    wordings: [
      'runbook|runbooks|playbook|playbooks',
      'documentation|documented|undocumented|manual|instructions|wiki|procedure & no|not|none|old|outdated|missing|wrong|stale|never|out|step|steps|follow|followed|found|date',
      'undocumented',
      'checklist|checklists & line|missing|asks|no|not|step|forgot|item|old|lines',
      'step|steps & skipped|missed|forgotten|wrong|order|by_hand|manual',
      'written down & not|never|nowhere|nobody',
    ],
  },
  {
    id: 'manual-step',
    name: 'a step by hand',
    wordings: [
      'by_hand',
      'manual|manually & step|steps|change|changed|edit|edited|copied|run|ran|entry|process|work|fix|restart|update',
      'hand_edited|copy_paste|copied_and_pasted|copy_and_paste',
      'copied & from|each|by|list|another|old',
      'wrong window|terminal|environment|host|server|tab|database|shell|cluster',
      'mistyp*|mistook|fat_finger',
      'production & instead|thought|meant|believed|wrong & staging|test|command|script',
      'console & change|changed|clicked|production',
    ],
  },
  {
    id: 'drill',
    name: 'what was never practised',
    wordings: [
      'drill|drills|rehears*|game_day|gameday|fire_drill|dry_run|chaos',
      'practis*|practic*|exercise|exercised & never|not|no|restore|failover|last|year|nobody|team',
      'never|not tried|tested|rehearsed|run|attempted & restore|failover|recovery|plan|procedure|switch|year|years|before',
      'first time & restore|failover|done|tried|ever|anybody',
      'disaster recovery',
    ],
  },
  {
    id: 'communication',
    name: 'news that reached people late',
    wordings: [
      'status page|pages',
      'told & late|not|nobody|hour|minutes|never|customers|support|care|team',
      'announce|announced|announcement|notice|noticed|mail|mailbox|email|letter & unread|missed|nobody|read|late|spam|inbox|waited|ended|mailbox|billing|invoice|supplier|partner|vendor|provider|change',
      'communicat* & late|no|customers|between|slow|team|poor|gap|support|internal',
      'inbox|mailbox',
      'heard & late|minutes|hour|after|from|first',
      'two|different|separate calendar|calendars|channel|channels|plans|lists|places & planned|team|know|campaign|capacity',
    ],
  },
  {
    id: 'known-problem',
    name: 'a known problem that waited',
    wordings: [
      'known & issue|problem|bug|risk|weakness|since|year|month|ticket & waited|backlog|open|postponed|later|stood|behind|never|put',
      'technical debt',
      'tech_debt',
      'postpone|postponed|deferred|put_off|deprioriti*',
      'workaround|workarounds|temporary|stopgap|interim & permanent|still|years|became|fix|remained|stayed|forgotten|never',
      'ticket & open|waited|backlog|years|old|months|closed',
      'stood|waited behind',
      'todo|fixme',
    ],
  },
  {
    id: 'planning',
    name: 'plans that did not know of each other',
    wordings: [
      'planned|planning|plan|plans & different|separate|two|places|calendar|calendars|capacity|campaign|not|meeting|knew|copied|hand',
      'deadline|deadlines|hurry|pressure|rushed|time_pressure',
      'priorit* & low|lower|behind|other|features|feature|shifted',
      'staff|staffing|understaffed|holiday|vacation|sick & only|one|short|few|nobody|on_call|team',
    ],
  },
  {
    id: 'assumption',
    name: 'an assumption that had stopped being true',
    wordings: [
      'assum* & no|not|longer|wrong|true|still|held|never|every|always|hold',
      'no longer & true|held|holds|valid|applied|fit|fits',
      'outgrown|grew|grown & since|limit|design|assumption|original|years|launch',
      'designed for & smaller|fewer|less|ten|hundred|original|launch|single',
      'launch day',
    ],
  },
];
