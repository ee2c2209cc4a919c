import type { Model } from '@debrief/document';
import type { Policy } from '../policy/policy.js';

/**
 * People whom only the timeline names: `Mai Nguyen, up early, opened the preview`. A whole name that does what only
 * people do is a person's, and so is a handle.
 */
export function newcomersIn({ timeline, meta }: Model, policy: Policy): readonly string[] {
  const systems = [...policy.systems.values()].flatMap(({ id, name, team }) => [id, name, team ?? '']);
  const things = new Set([...systems, meta.team?.value ?? ''].map((thing) => thing.toLowerCase()));
  const found = new Set<string>();
  for (const { text } of timeline) {
    for (const [, name = ''] of text.matchAll(doing))
      if (!things.has(name.toLowerCase()) && !name.split(/\s+/).some((word) => ofThings.test(word)))
        found.add(name);
    for (const [handle] of text.matchAll(handles)) if (!ofEverybody.test(handle)) found.add(handle);
  }
  return [...found];
}

const humanActs =
  'took|takes|join|decid|chose|chooses|acknowledg|declar|notic|saw|sees|ask|told|tells|wrote|writes|report|realis|realiz|suggest|propos|investigat|compar|press|opened|opens|called|calls|paged|pages|escalat|approv|agreed|agrees|began to|begins to|started to|starts to|tried|tries|remember|thought|thinks|typed|types|found|finds|confirm';

/** A whole name at the beginning of a sentence, a remark about it, and what only people do. */
const doing = new RegExp(
  String.raw`(?<=^|[.;!?]\s|\*\s)(\p{Lu}[\p{Ll}\p{M}'’-]+(?:\s(?:van|von|de|der|den|da|di|la|al|bin))*\s\p{Lu}[\p{L}\p{M}'’-]+)(?:\s\([^()]{1,60}\)|,\s[^,.;]{1,60},)?\s(?:also\s|then\s|first\s)?(?:${humanActs})`,
  'gu',
);

const handles = /(?<![\p{L}\p{N}.@])@[\p{L}][\p{L}\p{N}_.-]{1,38}(?<![.-])(?!@)/gu;

const ofEverybody = /^@(?:here|channel|everyone|all|team|oncall|on-call)$/i;

/** Words in the names of systems and teams. */
const ofThings =
  /^(?:\S*(?:gateway|balancer|service|server|cluster|database|queue|pipeline|deploy|alarm|alert|monitor|engine|worker|runner|store|cache|system|bot)s?|team|desk|support|engineering|platform|operations|ops|payments?|job|node|console|manager|cloud|api|data|on-call|customers?|users?|shoppers?|the|a|an|one|all|first|new|no)$/i;
