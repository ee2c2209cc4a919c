import type { Concept } from '../concept.js';

/** What comes in, and what is made of it. */
export const data: readonly Concept[] = [
  {
    id: 'incoming-data',
    name: 'data from outside taken in as it came',
    wordings: [
      'supplier|wholesaler|partner|vendor|maker|upstream|provider|bank|carrier|feed & file|files|list|row|rows|data|export|layout|column|reading|readings|feed|number|numbers|csv',
      'price|stock|product|settlement|incoming|input file|files|list|lists|feed|feeds',
      'import|imports|imported|importer|ingest* & file|row|rows|list|accept|accepted|reject|rejected|check|wrong|number|supplier|took|data|half|partial|ok|feed',
      'plausib*|sanity & check|checks|value|number|price|looks|look|test',
      'well_formed|wellformed',
      'reading|readings|reader|loader|parser & scale|unit|tenths|degrees|number|accept|accepts|file|wrong|believe|believes|list|line',
      'bare number|numbers',
      'no|nothing|not & file|list|row|reading|feed & says|said|say|unit|scale|end|currency|whose',
      'validat* & input|incoming|file|row|field|data|missing|without|no|schema|value|feed',
      'malformed|unvalidated|unchecked',
    ],
  },
  {
    id: 'units',
    name: 'a number whose unit or scale was mistaken',
    wordings: [
      'unit|units & wrong|column|weight|mistaken|number|gram|kilogram|data|changed|contract|mixed|measure|scale|cent|pound',
      'gram|grams|kilogram|kilograms|kg|tenths|fahrenheit|celsius|inches|metric|imperial',
      'scale|scaled & reading|wrong|number|factor|times|tenth|value|out|degrees',
      'currency|currencies|euro|euros|pence|cents & price|wrong|pound|pounds|book|dollar|amount|as',
      'factor of ten|hundred|thousand|1000|100|10',
      'ten|hundred|thousand|10|100|1000|1,000 times too|as|larger|smaller|higher|cold|much',
      'decimal point|comma|place|separator',
      'milliseconds|seconds & instead|mistaken|rather|taken|interpreted|unit',
    ],
  },
  {
    id: 'incomplete-data',
    name: 'a part taken for the whole',
    wordings: [
      'incomplete|truncated|partial|half & list|file|data|export|upload|index|feed|response|page|dump|product|copy|import',
      'cut short|off & file|list|export|response|data',
      'still & being|sent|way|written|uploaded|copied & read|list|file|when',
      'empty file|list|response|result|feed|answer|export',
      'missing|absent rows|lines|products|entries|records|items',
      'pagination|paginated|cursor|page_size|next_page',
      'end of list|file|data',
      'first part|half|page for|was|of',
    ],
  },
  {
    id: 'encoding',
    name: 'characters read in another way',
    wordings: [
      'encoding|utf|utf8|unicode|ascii|charset|latin1|emoji|umlaut|accent|accents|byte_order|bom',
      'special character|characters',
      'leading zero|zeros|zeroes',
      'escape|escaped|escaping|quoting & character|csv|comma|quote|string',
      'csv & comma|quote|column|separator|newline',
      'case sensitiv*|insensitiv*',
    ],
  },
  {
    id: 'null',
    name: 'a value that code did not expect',
    wordings: [
      'null|nil|undefined|nullpointer*|none_type',
      'empty string|value|values|field|cell',
      'unexpected|unknown|unhandled value|input|exception|error|case|enum|type',
      'edge case|cases',
      'off_by_one',
      'exception & uncaught|unhandled|thrown|swallow*',
      'negative & number|amount|quantity|value|price|stock',
      'division by zero',
    ],
  },
  {
    id: 'pricing',
    name: 'a price or a charge that was wrong',
    loose: true,
    wordings: [
      'price|prices|pricing|priced & wrong|zero|high|low|free|old|tax|vat|discount|currency|shown|stale',
      'discount|discounts|voucher|vouchers|coupon|coupons|promo',
      'charged|charge|overcharged|undercharged|billed|billing|invoice|invoices|invoiced & wrong|twice|double|much|zero|late|tax|amount|customer',
      'tax|vat & rate|wrong|calculated|rounded',
      'refund|refunds|refunded',
    ],
  },
  {
    id: 'logging',
    name: 'logs that did harm or were missing',
    wordings: [
      'logging|logged & verbose|debug|level|flood|password|secret|volume|slow|synchronous|missing|nothing',
      'debug log|logs|level|logging|mode',
      'log|logs & missing|gap|lost|secret|personal|volume|dropped|verbose|none|retention',
      'observab*|tracing|traces',
    ],
  },
  {
    id: 'mail',
    name: 'messages to people that went wrong',
    wordings: [
      'email|emails|mail|mails|sms|texts|newsletter|notification|notifications|push & sent|wrong|twice|duplicate|spam|late|bounced|delivered|undelivered|reached|recipients|template|flood|thousand|customers|queue',
      'spf|dkim|dmarc|smtp',
      'spam folder',
      'wrong recipient|recipients|customer|customers|people|address|addresses',
    ],
  },
];
