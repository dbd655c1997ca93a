import { hasWildcard } from '../../iam/wildcard';
import type { Condition, Statement } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { isPlaceholder } from '../principal/placeholder';
import { defineRule } from '../rule';
import { claimOf, isGitHub } from './oidcProvider';

const example = (subject: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: {
      Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:sub': subject },
    },
  });

export const rule = defineRule({
  id: 'github-trust-too-broad',
  group: 'trust',
  severity: 'warning',
  accessAnalyzer: ['SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'GitHub Actions is trusted for more repositories or branches than one',
      ja: '複数のリポジトリやブランチの GitHub Actions が信頼されています',
    },
    why: {
      en: 'With a wildcard in the subject, workflows of other repositories, or of any branch and any pull request, can assume the role. Anyone who can push a branch then has its permissions.',
      ja: 'サブジェクトにワイルドカードがあると、ほかのリポジトリや、あらゆるブランチ、プルリクエストのワークフローがロールを引き受けられます。ブランチをプッシュできる人は誰でもロールのアクセス許可を得ます。',
    },
    instead: {
      en: 'Name the repository, and the branch or environment: `repo:example-org/app:ref:refs/heads/main`.',
      ja: '`repo:example-org/app:ref:refs/heads/main` のように、リポジトリとブランチ（または環境）を指定してください。',
    },
    bad: { policy: example('repo:example-org/*') },
    good: { policy: example('repo:example-org/app:ref:refs/heads/release-*') },
    references: [AWS_PAGES.oidcRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    repository: {
      en: '`{subject}` lets workflows of more repositories than one assume the role. Name the repository and the branch.',
      ja: '`{subject}` では、複数のリポジトリのワークフローがロールを引き受けられます。リポジトリとブランチを指定してください。',
    },
    branch: {
      en: '`{subject}` lets workflows of every branch and pull request assume the role. Name the branch or environment too.',
      ja: '`{subject}` では、すべてのブランチやプルリクエストのワークフローがロールを引き受けられます。ブランチまたは環境も指定してください。',
    },
  },
  fixes: {},
  check: {
    condition: (condition, statement, { report }) => {
      const provider = condition.key.slice(0, condition.key.lastIndexOf(':'));
      if (!isGitHub(provider) || claimOf(condition, provider) !== 'sub') return;
      const { operator } = condition;
      if (statement.effect !== 'Allow' || operator?.name !== 'StringLike') return;
      const claims = otherClaims(statement, provider);
      for (const value of condition.values) {
        const subject = value.kind === 'string' ? value.text : undefined;
        if (subject === undefined || isPlaceholder(subject)) continue;
        const breadth = breadthOf(subject);
        if (breadth === undefined || claims.has(breadth)) continue;
        report({ message: breadth, data: { subject }, range: value.range });
      }
    },
  },
});

type Breadth = 'repository' | 'branch';

/** Which part of the subject is open; undefined where it names a repository and something in it. */
function breadthOf(subject: string): Breadth | undefined {
  if (!hasWildcard(subject)) return undefined;
  const match = /^repo:([^/]*)\/([^:]*)(?::(.*))?$/.exec(subject);
  if (match === null) return /^(?:[*?]|repo?[*?]|repo:)/.test(subject) ? 'repository' : undefined;
  const [, owner = '', repository = '', rest = ''] = match;
  if (hasWildcard(owner) || hasWildcard(repository)) return 'repository';
  return /^(?:(?:ref:(?:refs\/(?:heads\/)?)?|environment:)?\*+)$/.test(rest) ? 'branch' : undefined;
}

/** What other conditions on the same token pin down. */
function otherClaims({ conditions }: Statement, provider: string): ReadonlySet<Breadth> {
  const claims = conditions
    .filter(isPositive)
    .map((condition) => claimOf(condition, provider) ?? '');
  const pinned = new Set<Breadth>();
  if (claims.some((one) => /^(?:ref|environment|job_workflow_ref)$/.test(one)))
    pinned.add('branch');
  if (claims.some((one) => /^(?:repository|repository_id|job_workflow_ref)$/.test(one)))
    pinned.add('repository');
  return pinned;
}

const isPositive = ({ operator }: Condition): boolean =>
  operator?.family === 'String' && !operator.negated && !operator.ifExists;
