import type { Concept } from '../concept.js';

/** Those whom we depend on, and things that one can touch. */
export const outside: readonly Concept[] = [
  {
    id: 'third-party',
    name: 'somebody else’s service was down',
    wordings: [
      'processor|carrier|vendor|host|acquirer & bad|outage|down|fail*|unavailable|could|lost|forgot',
      'rely|relied|depend*|depends on & one|single|vendor|provider|outside|only',
      'our only|single & processor|provider|supplier|carrier|vendor',
      'outage of the & provider|vendor|cloud|partner|bank',
      'third party|parties',
      'provider|providers|vendor|vendors|supplier|partner|carrier|saas|upstream & down|outage|fail|failed|failing|unavailable|slow|errors|degraded|incident|unreachable|changed|blocked|gone|their',
      'payment|card|sms|email|map|maps|identity|cloud provider|gateway|processor|scheme|network & down|outage|fail|failed|declined|unavailable|slow|error|errors|refused',
      'external|outside dependency|dependencies|service|services|api|provider|supplier',
      'aws|gcp|azure|stripe|twilio|github|okta & down|outage|incident|unavailable|degraded|region|failed',
      'no alternative|fallback|second & provider|supplier|gateway|vendor|service',
      'fallback|fallbacks',
    ],
  },
  {
    id: 'payment',
    name: 'payments',
    broad: true,
    wordings: [
      'payment|payments|checkout|checkouts',
      'card|cards & declined|decline|refused|payment|bank|authoris*|authoriz*|terminal',
      'settlement|settlements|ledger|payout|payouts|reconcil*',
    ],
  },
  {
    id: 'firmware',
    name: 'devices and their firmware',
    wordings: [
      'firmware',
      'device|devices|scanner|scanners|locker|lockers|sensor|sensors|kiosk|terminal|terminals|handheld|printer|printers|iot & update|upgrade|offline|lost|reboot|restart|stuck|bricked|reconnect|version|battery|fleet',
      'brick|bricked',
      'over_the_air|ota',
    ],
  },
  {
    id: 'app-release',
    name: 'an app that people had installed already',
    wordings: [
      'app store|shop|release|version|update',
      'old|older|installed app|apps|versions|clients & still|keep|force|update|phones|could',
      'forced|force update|upgrade',
      'mobile|android|ios|iphone & version|release|app|crash|update|crashed',
    ],
  },
  {
    id: 'frontend',
    name: 'the page in the browser',
    wordings: [
      'javascript|browser|browsers|css|frontend|front_end|safari|chrome|firefox & error|broke|broken|blank|cache|old|version|bundle|asset|page|crash',
      'blank|white page|screen',
      'asset|assets|bundle & missing|404|hash|old|stale|cdn|deploy',
      'button & nothing|dead|hidden|disabled|double',
    ],
  },
  {
    id: 'logistics',
    name: 'things on the road and in the depot',
    broad: true,
    wordings: [
      'van|vans|driver|drivers|courier|couriers|delivery|deliveries|parcel|parcels|depot|depots|warehouse & late|wrong|missed|delayed|stood|waited|route|routes|stop|stops',
      'cold chain',
      'fridge|fridges|freezer|freezers|refrigerat*',
      'picking|pickers|shelf|shelves|barcode|barcodes',
    ],
  },
];
