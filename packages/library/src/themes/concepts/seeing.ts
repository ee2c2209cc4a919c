import type { Concept } from '../concept.js';

/** How it was noticed, and why so late. */
export const seeing: readonly Concept[] = [
  {
    id: 'alarm-missing',
    name: 'an alarm that was missing or silent',
    loose: true,
    wordings: [
      'alarm|alarms|alert|alerts|alerting|pager|page|paging & no|not|never|none|missing|silent|without|fire|fired|late|stay|stayed|slept|quiet|muted|mute|disabled|could|lost|broken|off|nobody|expired|unset|threshold|wrong',
      'mute|muted|mutes|silenced|snoozed',
      'unmonitored|undetected|unnoticed',
      'monitor|monitored|monitoring|monitors & no|not|never|none|missing|gap|blind|only|averaged|same|down|without|broke|broken|stopped|wrong|itself|depend*',
      'nobody noticed|saw|watched|looked',
      'blind spot|spots',
      'watch|watches|watched|watching & not|only|nobody|errors|each|average|nothing|wrong',
      'dashboard|dashboards & green|average|missing|not|stale|nobody|empty|wrong',
      'average|averages|averaged & hid|hides|hidden|alarm|metric|latency|looked',
      'failed|fails|failing|failure silently|silent',
      'silent failure|failures',
      'found|reported|noticed|told|discovered & customer|customers|support|users|partner|care & first|before|only|late|day|days|hours',
    ],
  },
  {
    id: 'alarm-noise',
    name: 'alarms that nobody hears any more',
    loose: true,
    wordings: [
      'alarm|alert|pager|page fatigue',
      'noisy|noise & alarm|alarms|alert|alerts|channel|page|pages|pager|too',
      'alarm|alarms|alert|alerts|page|pages & ignored|flapping|flapped|flood|false|hundred|many|dozens|drowned|buried|lost|noisy|noise|usual|day|channel',
      'false|spurious alarm|alarms|alert|alerts|positive|positives|page|pages',
      'cried|cry wolf',
      'messages a day & channel|alarm|alert',
    ],
  },
  {
    id: 'paging',
    name: 'the person on call was not reached',
    loose: true,
    wordings: [
      'on_call & reach|reached|asleep|missed|rota|schedule|nobody|wrong|not|swap|gap|unanswered',
      'escalat*',
      'rota|rotas|roster & wrong|empty|gap|old|swap|holiday|left',
      'pager|paged|page & asleep|wrong|phone|nobody|reached|missed|unanswered|delivered',
      'nobody was on_call|answered|reached',
      'phone|telephone & off|silent|unanswered|old|number|wrong & on_call|call|pager|engineer',
    ],
  },
  {
    id: 'misleading',
    name: 'signs that led the wrong way',
    loose: true,
    wordings: [
      'misleading|misled|misdiagnos*|red_herring',
      'looked|seemed like & attack|network|another|different|provider|deploy|database|hardware',
      'wrong trail|track|system|lead|suspect|suspected|direction|hypothesis|cause',
      'hour|hours|minutes on|at|looking wrong|other|elsewhere',
      'error|errors|message misleading|unclear|generic|said|named',
    ],
  },
];
