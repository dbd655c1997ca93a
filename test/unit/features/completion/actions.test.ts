import { describe, expect, it } from 'vitest';
import { expandAction } from '../../../../server/src/catalog/actions';
import { services } from '../../../../server/src/catalog/services';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const inStatement = (elements: string): string => `{"Statement": [{${elements}}]}`;
const allow = (action: string, more = ''): string =>
  inStatement(`"Effect": "Allow", "Action": ${action}${more}`);

/** The catalogue changes with AWS. */
const count = (pattern: string): number => expandAction(pattern).length;

testCompletion('services', [
  {
    name: 'come before their actions, the common ones first',
    text: allow('"$0"'),
    first: ['cloudformation:', 'cloudfront:'],
    offers: ['s3:', 'wickr:', '*'],
    lacks: ['s3:GetObject', 's3:*'],
    details: { 's3:': 'Amazon S3', 'states:': 'AWS Step Functions' },
    documents: { 's3:': '**Permissions management** (' },
  },
  {
    name: 'that the statement uses come first',
    text: allow('["dynamodb:GetItem", "$0"]'),
    first: ['dynamodb:'],
  },
  {
    name: 'of the resources come first',
    text: allow('"$0"', ', "Resource": "arn:aws:sqs:us-east-1:111122223333:q"'),
    first: ['sqs:'],
  },
  {
    name: 'of other open policies come before the rest',
    text: allow('"$0"'),
    open: [allow('["wickr:CreateNetwork", "zocalo:x"]')],
    first: ['wickr:'],
  },
  {
    name: 'are written without their closing quote behind them',
    text: allow('$0'),
    pick: 's3:',
    expected: allow('"s3:"'),
  },
  {
    name: 'are not offered where every action of theirs is there',
    text: allow('["s3:*", "$0"]'),
    lacks: ['s3:'],
  },
  {
    name: 'are none where everything is there',
    text: allow('["*", "$0"]'),
    nothing: true,
  },
  {
    name: 'of resource control policies are those that have them',
    text: inStatement('"Effect": "Deny", "Principal": "*", "Action": "$0"'),
    set: 'rcp',
    offers: ['s3:', 'sts:'],
    lacks: ['ec2:', 'iam:', '*'],
  },
  {
    name: 'of resource-based policies are first those whose resources have policies',
    text: allow('"$0"', ', "Principal": "*"'),
    set: 'resource',
    first: ['acm-pca:', 'aps:', 'backup:'],
    offers: ['ec2:'],
  },
]);

testCompletion('actions of a service', [
  {
    name: 'come behind its colon, with their access levels',
    text: allow('"s3:$0"'),
    offers: ['s3:GetObject', 's3:PutBucketPolicy'],
    lacks: ['ec2:RunInstances', 's3:', '*'],
    details: {
      's3:GetObject': 'Read',
      's3:PutObject': 'Write',
      's3:ListBucket': 'List',
      's3:PutBucketPolicy': 'Permissions management',
    },
    documents: { 's3:GetObject': 'Retrieve objects from Amazon S3' },
    pick: 's3:GetObject',
    expected: allow('"s3:GetObject"'),
  },
  {
    name: 'say what they are in Japanese, too',
    text: allow('"s3:$0"'),
    locale: 'ja',
    details: { 's3:GetObject': '読み取り', 's3:Get*': `${count('s3:Get*')} 個のアクション` },
    documents: { 's3:GetObject': 'AWS の説明: Retrieve' },
  },
  {
    name: 'name the resource types that they work on',
    text: allow('"dynamodb:$0"'),
    documents: { 'dynamodb:GetItem': '`arn:aws:dynamodb:Region:Account:table/TableName`' },
  },
  {
    name: 'are found in any letter case, and replace the whole string',
    text: allow('"S3:getobj$0ect"'),
    pick: 's3:GetObjectAcl',
    expected: allow('"s3:GetObjectAcl"'),
  },
  {
    name: 'are not those that a pattern covers',
    text: allow('["s3:Get*", "s3:putobject", "s3:$0"]'),
    offers: ['s3:DeleteObject', 's3:List*'],
    lacks: ['s3:GetObject', 's3:PutObject', 's3:Get*'],
  },
  {
    name: 'are also not those that NotAction has',
    text: inStatement('"Effect": "Deny", "NotAction": ["sts:Get*", "sts:$0"]'),
    offers: ['sts:AssumeRole'],
    lacks: ['sts:GetCallerIdentity'],
  },
  {
    name: 'that work on the resources come first',
    text: allow('"kms:$0"', ', "Resource": "arn:aws:kms:us-east-1:111122223333:alias/a"'),
    first: ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
  },
  {
    name: 'of the access level of the others come first',
    text: allow('["sqs:SendMessage", "sqs:$0"]'),
    first: ['sqs:CancelMessageMoveTask'],
  },
  {
    name: 'of a used service are offered at once, those of the same access level',
    text: allow('["sqs:ReceiveMessage", "$0"]'),
    first: ['sqs:', 'sqs:GetQueueAttributes'],
    lacks: ['sqs:DeleteQueue', 'sqs:ReceiveMessage'],
  },
  {
    name: 'are none behind a colon where there is no such service',
    text: allow('"nothing:$0"'),
    nothing: true,
  },
  {
    name: 'of a service without resource control policies are none in one',
    text: inStatement('"Effect": "Deny", "Principal": "*", "Action": "ec2:$0"'),
    set: 'rcp',
    nothing: true,
  },
]);

testCompletion('patterns of actions', [
  {
    name: 'say how many actions they match',
    text: allow('"sqs:$0"'),
    offers: ['sqs:List*', 'sqs:Delete*', 'sqs:*'],
    // One action has each of these verbs.
    lacks: ['sqs:Purge*', 'sqs:Receive*'],
    details: { 'sqs:Delete*': `${count('sqs:Delete*')} actions` },
    documents: { 'sqs:Delete*': '`DeleteMessage`' },
  },
  {
    name: 'come behind the actions',
    text: allow('"sqs:$0"'),
    first: ['sqs:AddPermission', 'sqs:CancelMessageMoveTask', 'sqs:ChangeMessageVisibility'],
  },
  {
    name: 'include the one that is being typed',
    text: allow('"sqs:*Message$0*"'),
    lacks: ['sqs:*Message*'],
  },
  {
    name: 'include the one that has been typed',
    text: allow('"sqs:*Message*$0"'),
    offers: ['sqs:*Message*'],
    details: { 'sqs:*Message*': `${count('sqs:*Message*')} actions` },
  },
]);

testCompletion('actions found by letters of their names', [
  {
    name: 'come from all services',
    text: allow('"getobj$0"'),
    offers: ['s3:GetObject', 'mediastore:GetObject'],
    pick: 's3:GetObject',
    expected: allow('"s3:GetObject"'),
  },
  {
    name: 'may leave letters and words out',
    text: allow('"descinst$0"'),
    offers: ['ec2:DescribeInstances'],
    lacks: ['ec2:RunInstances'],
  },
  {
    name: 'begin with those of the services in use',
    text: allow('["s3:GetBucketAcl", "getobject$0"]'),
    first: ['s3:GetObject'],
  },
  {
    name: 'are not those that stand there',
    text: allow('["s3:GetObject", "getobj$0"]'),
    offers: ['s3:GetObjectAcl'],
    lacks: ['s3:GetObject'],
  },
  {
    name: 'are not looked for by fewer than three letters',
    text: allow('"ge$0"'),
    lacks: ['s3:GetObject'],
    offers: ['geo:'],
  },
  {
    name: 'stand beside services that are so called',
    text: allow('"step$0"'),
    offers: ['states:'],
    lacks: ['wickr:'],
  },
]);

testCompletion('actions of a policy that may yet become the trust policy of a role', [
  {
    name: 'are first the one with which the principal assumes a role',
    text: '{"Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "$0"}]}',
    first: ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity'],
    offers: ['s3:', 'sqs:'],
  },
  {
    name: 'go by the provider',
    text: '{"Statement": [{"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"}, "Action": ["sts:$0"]}]}',
    first: ['sts:AssumeRoleWithWebIdentity'],
  },
  {
    name: 'are not those of a role where resources are named',
    text: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "$0", "Resource": "*"}]}',
    lacks: ['sts:AssumeRole'],
  },
  {
    name: 'are not those of a role where other actions stand',
    text: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": ["sqs:SendMessage", "$0"]}]}',
    lacks: ['sts:AssumeRole'],
  },
  {
    name: 'are not those of a role in what the user calls the policy of a resource',
    text: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "$0"}]}',
    set: 'resource',
    lacks: ['sts:AssumeRole'],
  },
]);

testCompletion('actions of a role trust policy', [
  {
    name: 'are those with which roles are assumed',
    text: allow('"$0"', ', "Principal": {"AWS": "111122223333"}'),
    set: 'trust',
    first: ['sts:AssumeRole'],
    offers: ['sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'],
    lacks: ['s3:', '*', 'sts:GetCallerIdentity'],
  },
  {
    name: 'begin with the one of an OIDC provider',
    text: allow(
      '"$0"',
      ', "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com"}',
    ),
    set: 'trust',
    first: ['sts:AssumeRoleWithWebIdentity'],
  },
  {
    name: 'begin with the one of a SAML provider',
    text: allow(
      '"$0"',
      ', "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/Okta"}',
    ),
    set: 'trust',
    first: ['sts:AssumeRoleWithSAML'],
  },
]);

describe('a list of actions', () => {
  it.each([
    ['"$0"', true],
    ['"s3$0"', true],
    ['"s3:$0"', false],
    ['"s3:Ge$0"', false],
  ])('for %s must be asked for again while typing: %s', (value, isIncomplete) => {
    expect(itemsOf({ text: allow(value) }).isIncomplete).toBe(isIncomplete);
  });

  it('of a role trust policy is whole', () => {
    expect(itemsOf({ text: allow('"$0"'), set: 'trust' }).isIncomplete).toBe(false);
  });

  it('is never longer than one service and all prefixes', () => {
    const longest = Math.max(...services().map(({ actions }) => actions.length));
    for (const value of ['$0', 'a$0', 'get$0', 'ec2:$0', 'describe$0']) {
      const { items } = itemsOf({
        text: allow(`["s3:GetObject", "ec2:RunInstances", "${value}"]`),
      });
      expect(items.length, value).toBeLessThan(longest + 100);
    }
  });

  it('goes on behind the prefix of a service', () => {
    const [item] = itemsOf({ text: allow('"s3$0"') }).items.filter(({ label }) => label === 's3:');
    expect(item).toMatchObject({ continues: true, insertText: 's3:', kind: 'service' });
  });

  it('leaves the cursor before the quote that it writes', () => {
    const [item] = itemsOf({ text: allow('$0') }).items.filter(({ label }) => label === 's3:');
    expect(item).toMatchObject({ insertText: '"s3:$0"', snippet: true });
  });
});
