import type { Concept } from '../concept.js';

/** Who may do and see what. */
export const security: readonly Concept[] = [
  {
    id: 'secret',
    name: 'a secret or credential',
    wordings: [
      'expired|old|new|wrong|rotated|revoked|missing password|key|keys|token|tokens|secret|credential|credentials',
      'secret|secrets|credential|credentials|password|passwords|passphrase|keytab|vault',
      'api|access|signing|encryption|private|service|ssh|shared key|keys',
      'token|tokens & expire|expired|rotate|rotated|leak|leaked|revoked|access|service|refresh|auth|old|invalid|signing',
      'rotat* & key|secret|credential|password|token|old|certificate|service',
      'revoke|revoked|revoking',
      'committed|leaked|exposed & key|secret|password|token|repository|log|public',
    ],
  },
  {
    id: 'sign-in',
    name: 'signing in',
    wordings: [
      'sign|signed|signing in|ins',
      'login|logins|log_in|logged_in|log_ins|logging_in|sso|oauth|saml|oidc|ldap|mfa|identity_provider',
      'authentic*',
      'session|sessions & end|ended|expire|expired|renew|store|cookie|token|invalid|logged|lost|user|users',
      'cookie|cookies',
      'let in & again|asked|nobody|user|customer',
    ],
  },
  {
    id: 'access',
    name: 'rights that were too wide or too narrow',
    wordings: [
      'permission|permissions|privilege|privileges|authoriz*|authoris*|iam|rbac|role_based',
      'access & right|rights|denied|public|open|control|wide|world|policy|revoked|role|needed|admin',
      'rights|right & missing|no|needed|wide|lost|set|do|deploy|had',
      'public|open bucket|buckets|world|internet',
      'bucket & public|open|policy|private',
      'admin|root|superuser & rights|account|access|role|wide|shared',
      '403|forbidden',
    ],
  },
  {
    id: 'privacy',
    name: 'people saw what was not theirs',
    wordings: [
      'privacy|gdpr|personal_data|pii|personal_information',
      'other|another|stranger|wrong & customer|customers|user|users|person|people|account|tenant & data|see|saw|seen|order|orders|shown|basket|invoice|details|page',
      'exposed|leaked|disclosed|visible & data|customer|personal|photo|address|name|outside|public|anyone',
      'mixed up & customer|account|session|user|tenant',
      'data breach',
      'anyone|anybody could open|opened|see|read|guess',
      'cross tenant',
    ],
  },
];
