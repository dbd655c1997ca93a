import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { hasSay } from '../../reasoning/journey/policySetOf';
import { walkJourney } from '../../reasoning/journey/journey';
import { travellerOf } from '../../reasoning/journey/traveller';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions } from '../session';
import { journeyJson } from './json';
import { addManagedPolicies } from '../policies/managed';
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

/** A policy of the journey, with the file that it stands in, or its name where AWS manages it. */
export type PolicyPaths = ReadonlyMap<PolicyDocument, string>;

/**
 * `iam-sidekick mfa`: what an IAM user with all the named policies goes through, from the first
 * sign-in to work with MFA. Trust policies among them are those of roles that the user is to assume.
 */
export async function mfa(
  paths: readonly string[],
  options: MfaOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const policies = new Map<PolicyDocument, string>();
  const failures = await forEachText(session, paths, ({ input: { path }, parsed }) => {
    for (const document of parsed.policies) policies.set(document, path);
    return { found: parsed.policies.length > 0, output: '' };
  });
  if (failures.length > 0 || policies.size === 0) return EXIT.failed;
  if (!addManagedPolicies(options.managed ?? [], policies, session)) return EXIT.failed;
  const documents = [...policies.keys()];
  if (!documents.some(hasSay)) {
    sayFailure(host, { path: paths.join(' '), reason: NOT_OF_USERS }, session.locale);
    return EXIT.failed;
  }
  const journey = walkJourney(
    documents,
    travellerOf(documents, options),
    (document) => policies.get(document) ?? '',
  );
  host.out(
    options.format === 'json'
      ? `${JSON.stringify(journeyJson(journey, policies, session.locale), undefined, 2)}\n`
      : journeyText(journey, session),
  );
  return journey.ok ? EXIT.ok : EXIT.found;
}
