import type { Condition } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { claimOf, isGitHub, trustedOidcProviders } from './oidcProvider';

const AUDIENCE = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
const example = (keys: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: {
      Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: keys },
  });

/** Claims that tell one owner's workflows from another's. */
const REPOSITORY_CLAIMS: ReadonlySet<string> = new Set([
  'sub',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'job_workflow_ref',
]);

export const rule = defineRule({
  id: 'github-trust-without-repository',
  group: 'trust',
  severity: 'warning',
  accessAnalyzer: ['MISSING_GITHUB_REPO_CONDITION_KEY'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'GitHub Actions is trusted without a condition on the repository',
      ja: 'リポジトリの条件なしで GitHub Actions が信頼されています',
    },
    why: {
      en: 'Everyone who has a GitHub account gets tokens from the same provider. Without a condition on `token.actions.githubusercontent.com:sub`, a workflow of any repository in the world can assume the role.',
      ja: 'GitHub のアカウントを持つ人は全員、同じプロバイダーからトークンを受け取ります。`token.actions.githubusercontent.com:sub` の条件がないと、世界中のどのリポジトリのワークフローでもロールを引き受けられます。',
    },
    instead: {
      en: 'Add a condition on `:sub` that names the repository and the branch or environment.',
      ja: 'リポジトリと、ブランチまたは環境を指定した `:sub` の条件を追加してください。',
    },
    bad: { policy: example(AUDIENCE) },
    good: {
      policy: example({
        ...AUDIENCE,
        'token.actions.githubusercontent.com:sub': 'repo:example-org/app:ref:refs/heads/main',
      }),
    },
    references: [AWS_PAGES.oidcRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    anyRepository: {
      en: 'A workflow of any GitHub repository in the world can assume this role. Add a condition on `{key}` that names your repository and branch.',
      ja: '世界中のどの GitHub リポジトリのワークフローでもこのロールを引き受けられます。リポジトリとブランチを指定した `{key}` の条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    statement: (statement, { report }) => {
      for (const { name, value } of trustedOidcProviders(statement)) {
        if (!isGitHub(name)) continue;
        const guarded = statement.conditions.some(
          (one) => restricts(one) && REPOSITORY_CLAIMS.has(claimOf(one, name) ?? ''),
        );
        if (guarded) continue;
        report({ message: 'anyRepository', data: { key: `${name}:sub` }, range: value.range });
      }
    },
  },
});

/** Null only asks whether there is a claim; an operator that does not exist is another finding. */
const restricts = ({ operator }: Condition): boolean => operator?.family !== 'Null';
