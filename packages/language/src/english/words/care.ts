import { list } from './list.js';

/** What careful people do; a story that misses them ("did not check") tells of a day that did not happen. */
export const careVerbs = list(`
  check double-check cross-check verify test validate review confirm notice catch realise realize spot consider think
  anticipate foresee predict follow ask escalate communicate notify inform tell document monitor plan prepare involve
  consult disable enable revert drain account detect pick look act respond react announce page raise report address
  investigate question coordinate rehearse practise practice recognise recognize bother read update warn alert inspect
  audit sanity-check dry-run reconsider compare contact examine evaluate assess phone watch listen intervene clarify challenge
`);

/** What happens only in the heads of people, and between them; software does none of it. */
export const thoughtVerbs = list(`
  notice realise realize escalate test anticipate foresee consider review document ask recognise recognize appreciate
  involve consult plan prepare double-check follow verify check communicate predict
`);

/** What would have made the day a better one. */
export const betterVerbs = list(`
  avoid prevent catch detect notice spot stop mitigate reduce shorten discover identify find test handle resolve fix
  communicate address solve limit save alert warn help speed recover foresee anticipate predict minimise minimize
  contain raise flag reveal highlight surface show allow let give make enable block reject protect roll rollback
  revert escalate check verify do tell ask avert forestall intercept uncover improve halve settle end use add replace restart drain involve page pause postpone wait take put split spare
  rescue cover switch provide provision call
`);

/** What guards the work of people. */
export const controls = list(`
  monitoring alerting alerts alarms testing tests test-coverage coverage review reviews documentation docs runbook
  runbooks playbook playbooks communication coordination planning visibility observability validation verification
  checks safeguards guardrails guard-rails process processes procedure procedures oversight ownership preparation
  rehearsal automation governance staffing logging instrumentation controls analysis evaluation qa diligence
`);
