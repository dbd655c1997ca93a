import type { PrincipalReading } from '../../reading/readPrincipal';
import type { PrincipalPhrases } from '../phrases';
import { text } from './text';

export const principals: PrincipalPhrases = {
  words: (principal) => words(principal),
  summary: (all, negated) => {
    const some = all.length <= 3 ? text.list(all.map(words)) : `${String(all.length)} principals`;
    return negated ? `everyone except ${some}` : some;
  },
  line: (all, negated) =>
    `${negated ? 'For everyone except: ' : 'For: '}${text.fold(all.map(words), 6)}`,
};

function words(principal: PrincipalReading): string {
  switch (principal.kind) {
    case 'everyone':
      return 'everyone';
    case 'account':
      return `account ${known(principal.account)}`;
    case 'user':
      return `the IAM user ${text.name(principal.name)}${of(principal.account)}`;
    case 'role':
      return `the IAM role ${text.name(principal.name)}${of(principal.account)}`;
    case 'federated-user':
      return `the federated user ${text.name(principal.name)}${of(principal.account)}`;
    case 'role-session':
      return `the session ${text.name(principal.session)} of the IAM role ${text.name(principal.role)}${of(principal.account)}`;
    case 'saml-provider':
      return `users of the SAML provider ${text.name(principal.name)}${of(principal.account)}`;
    case 'oidc-provider':
      return `users of the OIDC provider ${text.name(principal.name)}${of(principal.account)}`;
    case 'web-identity':
      return `users signed in with ${text.name(principal.name)}`;
    case 'service':
      return `the service ${text.name(principal.name)}`;
    case 'canonical-user':
      return `the account with the canonical user ID ${text.code(principal.text)}`;
    case 'deleted':
      return `a ${principal.what} known by its unique ID only (${text.code(principal.text)})`;
    case 'pattern':
      return `${text.code(principal.text)} (wildcards match no principal here)`;
    case 'other':
    case 'unknown':
      return text.code(principal.text);
  }
}

const known = (account: string): string => (/^\d+$/.test(account) ? account : text.name(account));

const of = (account: string): string => (account === '' ? '' : ` of account ${known(account)}`);
