import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';
import { hasSay } from '../../reasoning/journey/policySetOf';
import { walkJourney } from '../../reasoning/journey/journey';
import { journeyPolicies, saysWhoHasPolicies } from '../../service/journey/journeyPolicies';
import type { ParsedText } from '../../service/parsedText';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions } from '../session';
import { journeyJson } from './json';
import { managedTexts } from '../policies/managed';
import { pathIn } from './path';
import { journeyText } from './text';

export const MFA_FORMATS = ['text', 'json'] as const;

export interface MfaOptions extends CommonOptions {
  readonly format: (typeof MFA_FORMATS)[number];
  readonly user?: string;
  readonly device?: string;
  /** AWS managed policies that the user has beside those of the files. */
  readonly managed?: readonly string[];
}

const NOT_OF_USERS: Words = {
  en: 'no policy that an IAM user has, nor the trust policy of a role; resource-based policies alone say nothing of the journey',
  ja: 'IAM ユーザーのポリシーもロールの信頼ポリシーもありません。リソースベースのポリシーだけでは MFA の流れを調べられません',
};

/**
 * `iam-sidekick mfa`: what an IAM user with all the named policies goes through, from the first
 * sign-in to work with MFA, with what the files attach beside them. Trust policies among them are
 * those of roles that the user is to assume.
 */
export async function mfa(
  paths: readonly string[],
  options: MfaOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const texts: ParsedText[] = [];
  const failures = await forEachText(session, paths, ({ parsed }) => {
    const found = parsed.policies.length > 0 || saysWhoHasPolicies(parsed);
    if (found) texts.push(parsed);
    return { found, output: '' };
  });
  if (failures.length > 0 || texts.length === 0) return EXIT.failed;
  const managed = managedTexts(options.managed ?? [], session);
  if (managed === undefined) return EXIT.failed;
  const policies = journeyPolicies(policiesOf([...texts, ...managed.named]), {
    beside: texts,
    managedText: managed.textOf,
    ...(options.user !== undefined && { user: options.user }),
    ...(options.device !== undefined && { device: options.device }),
  });
  if (!policies.documents.some(hasSay)) {
    sayFailure(host, { path: paths.join(' '), reason: NOT_OF_USERS }, session.locale);
    return EXIT.failed;
  }
  const journey = walkJourney(policies.documents, policies.traveller, pathIn(policies));
  host.out(
    options.format === 'json'
      ? `${JSON.stringify(journeyJson(journey, policies, session.locale), undefined, 2)}\n`
      : journeyText(journey, policies, session),
  );
  return journey.ok ? EXIT.ok : EXIT.found;
}

const policiesOf = (texts: readonly ParsedText[]): ReadonlyMap<PolicyDocument, ParsedText> =>
  new Map(
    texts.flatMap((text) =>
      text.policies.filter(isOwnPolicy).map((document) => [document, text] as const),
    ),
  );
