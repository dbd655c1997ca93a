import { parseArn } from '../../iam/arn';
import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Authorization } from '../../reasoning/evaluation/authorize';
import { matchPrincipal } from '../../reasoning/evaluation/principalMatch';
import { evaluationPhrasesIn } from '../../reasoning/evaluation/phrases/index';
import { requestOf } from '../../reasoning/trial/draft';
import type { Askable } from '../../reasoning/trial/draft';
import { layerOf } from '../../reasoning/trial/layer';
import { samplesFor } from '../../reasoning/trial/samples';
import { REMARKS } from './answerWords';

type Remark = keyof typeof REMARKS;

/** What is to be known beside an answer: whom it is about, and which other policies have a say. */
export function remarksOn(
  document: PolicyDocument,
  draft: Askable,
  authorization: Authorization,
  locale: Locale,
): readonly string[] {
  const { user, account } = samplesFor(document).traveller;
  const owner = parseArn(draft.resource)?.account ?? '';
  const add = (remark: Remark, data = {}): string => say(REMARKS[remark], locale, data);
  return [
    ...authorization.skipped.map(evaluationPhrasesIn(locale).skipped),
    ...(isMfaIdle(document, draft, authorization) ? [add('anyMfa')] : []),
    ...(isAssumedUser(document, draft) ? [add('assumedUser', { user, account })] : []),
    ...others(document, draft, authorization, account).map((remark) =>
      add(remark, { account: owner }),
    ),
  ];
}

/** Nobody has said who calls. */
const isAssumedUser = (document: PolicyDocument, { context }: Askable): boolean =>
  layerOf(document) === 'identity' &&
  !context.some(([key]) => /^aws:(username|principalarn)$/i.test(key));

/** The policy speaks of MFA, and nobody had to be asked about it. */
const isMfaIdle = (
  { policy }: PolicyDocument,
  { context }: Askable,
  { decision }: Authorization,
): boolean =>
  decision !== 'unknown' &&
  policy.statements.some(({ conditions }) =>
    conditions.some(({ key }) => key === MFA_PRESENT_KEY || key === MFA_AGE_KEY),
  ) &&
  !context.some(([key]) => key.toLowerCase() === MFA_PRESENT_KEY);

/** Which other policies have a say in what this one decides. */
function others(
  document: PolicyDocument,
  draft: Askable,
  { decision, decidedBy, needsNoPermission }: Authorization,
  account: string,
): readonly Remark[] {
  if (needsNoPermission) return [];
  const layer = layerOf(document);
  const { caller } = requestOf(document, draft);
  const isTrust = /^sts:(assumerole|tagsession|setsourceidentity)/i.test(draft.action);
  switch (layer) {
    case 'identity': {
      if (decision !== 'allowed') return [];
      if (isTrust) return ['role'];
      const owner = parseArn(draft.resource)?.account ?? '';
      if (/^\d{12}$/.test(owner) && owner !== account) return ['otherAccount'];
      return /^kms:/i.test(draft.action) && draft.resource.includes(':key/') ? ['key'] : [];
    }
    case 'resource': {
      const alone = caller === undefined || !('account' in caller);
      if (decision === 'implicitly-denied')
        return alone || isTrust || /^kms:/i.test(draft.action) ? [] : ['identityToo'];
      if (decision !== 'allowed' || alone) return [];
      const named = decidedBy.map(({ statement: { principals } }) =>
        principals === undefined || principals.negated
          ? undefined
          : matchPrincipal(principals, caller),
      );
      const byAccount = named.every((one) => one?.direct === 'no' && one.role === 'no');
      return [byAccount ? 'callerToo' : 'callerAcross'];
    }
    default:
      return decision === 'allowed' ? ['grantsNothing'] : [];
  }
}
