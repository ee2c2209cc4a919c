/** Words of the work, the most frequent first, as this company would use them. */
export const nouns =
  'service request error database deploy alarm node queue change customer timeout release job user load cache traffic time cluster message connection version config server team log limit host pipeline backup retry check table region test index response worker client graph dashboard memory disk certificate token network rate record page order report batch replica proxy gateway file account key instance pod container monitor metric threshold review ticket channel runbook script schedule process thread pool partition topic consumer producer broker zone record lock transaction query migration schema column row session login password secret role policy permission group list feed import export partner vendor provider office branch shift rota responder commander handover page call mail text number figure total sum amount price rate tax invoice payment refund transfer card bank balance product article image label parcel van route slot driver depot shelf stock scanner printer terminal device firmware sensor reading battery cable switch router link port socket packet address subnet rule firewall balancer endpoint header cookie body payload field form button screen view menu search filter result ranking suggestion click visit visitor campaign banner flag toggle experiment variant segment cohort model feature score threshold window interval minute hour day night weekend month quarter year peak rush spike dip drop trend baseline budget target objective percentile latency throughput bandwidth capacity headroom quota cost bill contract licence audit law notice letter document signature archive folder drive mount volume snapshot dump restore drill rehearsal exercise lesson factor cause effect symptom trigger signal noise warning page pager phone duty escalation incident outage interruption degradation delay backlog gap hole loop cycle race order sequence counter offset cursor pointer reference link chain step stage phase gate canary ring rollout rollback revert patch fix workaround shortcut exception fallback default option setting parameter argument variable constant value unit scale format layout dialect encoding charset locale zone calendar clock stamp lease leader follower quorum election vote member peer neighbour upstream downstream origin edge mirror copy duplicate original draft template library package module driver kernel image build artefact registry repository branch commit merge conflict diff comment author reviewer owner tester analyst planner operator engineer manager agent caller shopper seller buyer patient courier tenant guest visitor supplier carrier landlord cleaner contractor newcomer colleague audience'
    .split(' ')
    .filter((word, at, all) => all.indexOf(word) === at);

export const pastVerbs =
  'failed rose fell stopped restarted recovered grew timed-out returned dropped answered waited stalled crashed filled drifted stayed moved changed vanished slowed resumed climbed doubled halved expired flapped drained paused lagged settled came-back ran-out went-quiet looked-normal gave-up caught-up'
    .split(' ')
    .map((verb) => verb.replace('-', ' '));

export const deeds =
  'restarted raised lowered moved disabled enabled drained checked compared rolled-back replaced scaled flushed paused resumed blocked allowed patched rebuilt removed added reverted isolated cleared measured called asked copied restored read opened closed'
    .split(' ')
    .map((verb) => verb.replace('-', ' '));

export const qualities =
  'old new slow large small second main nightly shared internal external busy idle empty full stale fresh wrong right local remote primary secondary manual automatic hidden visible cold warm strict loose public private quiet noisy early late partial complete temporary permanent common rare'.split(
    ' ',
  );
