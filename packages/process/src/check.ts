import type { Finding } from '@debrief/document';
import { settle } from '@debrief/language';
import { checkFileName } from './around/filename.js';
import { checkNames } from './around/names.js';
import type { Context } from './context.js';
import { checkLinks } from './links/leads.js';
import { linksIn } from './links/links.js';
import { type NeedLack, type Standing, standing } from './standing.js';
import { claimedStatus } from './status.js';

/**
 * What the process has to say about a postmortem: a status that its gates do not support with everything that is
 * missing for it, and names and links that lead nowhere. A draft is asked for nothing: `standing` says what it needs.
 */
export function check(context: Context): Finding[] {
  const { model, surroundings } = context;
  const findings = [
    ...(claimedStatus(model) === 'draft' ? [] : aboutStatus(context, standing(context))),
    ...checkNames(context),
    ...checkFileName(context),
    ...(surroundings ? checkLinks(linksIn(model, surroundings.path), surroundings) : []),
  ];
  return settle(findings, context.policy.rules).sort((a, b) => a.from - b.from || a.to - b.to);
}

function aboutStatus({ model }: Context, { claimed, status, unsupported }: Standing): Finding[] {
  const said = model.meta.status;
  if (claimed === status || !said) return [];
  const missing = unsupported.map(({ message }) => lowered(message));
  const some = missing.slice(0, 3).join('; ');
  const more = missing.length > 3 ? `, and ${missing.length - 3} more` : '';
  const head: Finding = {
    rule: 'process/status',
    severity: 'error',
    from: said.from,
    to: said.to,
    message: `The status says ${claimed}, but it counts as ${status} until this is there: ${some}${more}.`,
    why: 'Others rely on the status: nothing is final unreviewed, and nothing is closed before its actions are judged.',
    fixes: [{ title: `Say ${status}`, edits: [{ from: said.from, to: said.to, insert: status }] }],
  };
  return [head, ...unsupported.filter(({ need }) => !need.echoes).map(findingOf)];
}

function findingOf({ need, message, command, ask, from, to }: NeedLack): Finding {
  return {
    rule: need.name,
    severity: 'warning',
    from,
    to,
    message,
    why: need.why,
    ...(ask !== undefined && { ask }),
    ...(command !== null && { instead: command }),
    fixes: [],
  };
}

const ours = /^(?:All|An?|Between|Each|How|It|Nobody|No|None|Nothing|Not|One|Some|The|There|This|Without)\s/;

/** “No review was held yet.” as a part of a sentence, without what it adds in a second one. */
function lowered(message: string): string {
  const [first = ''] = message.split(/(?<=\p{Ll}{3}\.)(?<!Prof\.)\s(?=\p{Lu})/u);
  const bare = first.replace(/\.$/, '');
  // A name of somebody or something keeps its capital.
  return ours.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
