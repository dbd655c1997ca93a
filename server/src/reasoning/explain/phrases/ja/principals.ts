import type { PrincipalReading } from '../../reading/readPrincipal';
import type { PrincipalPhrases } from '../phrases';
import { sentence } from './sentence';
import { text } from './text';

export const principals: PrincipalPhrases = {
  words: (principal) => words(principal),
  summary: (all, negated) => {
    const some =
      all.length <= 3 ? all.map(words).join('、') : `${String(all.length)} 個のプリンシパル`;
    return negated ? sentence`${some}以外のすべてのプリンシパル` : some;
  },
  line: (all, negated) =>
    `${negated ? '次を除くすべてのプリンシパルが対象: ' : '対象のプリンシパル: '}${text.fold(all.map(words), 6)}`,
};

function words(principal: PrincipalReading): string {
  switch (principal.kind) {
    case 'everyone':
      return 'すべてのプリンシパル';
    case 'account':
      return sentence`アカウント${' '}${known(principal.account)}`;
    case 'user':
      return sentence`${of(principal.account)}IAM ユーザー${' '}${text.name(principal.name)}`;
    case 'role':
      return sentence`${of(principal.account)}IAM ロール${' '}${text.name(principal.name)}`;
    case 'federated-user':
      return sentence`${of(principal.account)}フェデレーティッドユーザー${' '}${text.name(principal.name)}`;
    case 'role-session':
      return sentence`${of(principal.account)}IAM ロール${' '}${text.name(principal.role)}のセッション${' '}${text.name(principal.session)}`;
    case 'saml-provider':
      return sentence`${of(principal.account)}SAML プロバイダー${' '}${text.name(principal.name)}のユーザー`;
    case 'oidc-provider':
      return sentence`${of(principal.account)}OIDC プロバイダー${' '}${text.name(principal.name)}のユーザー`;
    case 'web-identity':
      return sentence`${text.name(principal.name)}でサインインしたユーザー`;
    case 'service':
      return sentence`サービス${' '}${text.name(principal.name)}`;
    case 'canonical-user':
      return sentence`正規ユーザー ID が${text.code(principal.text)}のアカウント`;
    case 'deleted':
      return sentence`一意の ID だけがわかる${principal.what === 'user' ? 'ユーザー' : 'ロール'}（${text.code(principal.text)}）`;
    case 'pattern':
      return `${text.code(principal.text)}（ここではワイルドカードはプリンシパルに一致しません）`;
    case 'other':
    case 'unknown':
      return text.code(principal.text);
  }
}

const known = (account: string): string => (/^\d+$/.test(account) ? account : text.name(account));

const of = (account: string): string =>
  account === '' ? '' : sentence`アカウント${' '}${known(account)}の`;
