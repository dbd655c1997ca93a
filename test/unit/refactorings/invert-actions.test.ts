import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

const statement = (
  effect: string,
  element: string,
  actions: readonly string[],
  resource: string,
): string =>
  `{"Effect":"${effect}","${element}":${JSON.stringify(actions)},"Resource":"${resource}"}`;
const policy = (...parts: Parameters<typeof statement>): string => policyWith(statement(...parts));

const BUS = 'arn:aws:dbqms:eu-west-1:111122223333:q7';

testRefactoring('invert-actions', [
  {
    name: 'an Allow of everything else: of the same service only',
    policy: policy('Allow', '$0NotAction', ['dbqms:Create*', 'dbqms:Delete*'], '*'),
    offers: [
      {
        title: 'Replace NotAction with Action: only the other 7 actions of dbqms (narrows access)',
        effect: 'narrows',
        output: policy(
          'Allow',
          'Action',
          ['dbqms:Describe*', 'dbqms:GetQueryString', 'dbqms:Update*'],
          '*',
        ),
      },
    ],
  },
  {
    name: 'a Deny of everything else denies less',
    policy: policy(
      'Deny',
      'NotAction$0',
      ['iam:Get*', 'iam:List*', 'iam:C*', 'iam:D*', 'iam:A*', 'iam:R*', 'iam:P*', 'iam:U*'],
      '*',
    ),
    offers: [{ effect: 'widens' }],
  },
  {
    name: 'back, on resources of the service',
    policy: policy(
      'Allow',
      'Action$0',
      ['sqs:A*', 'sqs:C*', 'sqs:G*', 'sqs:L*', 'sqs:P*', 'sqs:R*', 'sqs:S*', 'sqs:T*', 'sqs:U*'],
      'arn:aws:sqs:eu-west-1:111122223333:queue',
    ),
    offers: [
      {
        title:
          'Replace Action with NotAction: everything but the other 2 actions of sqs (widens access)',
        effect: 'widens',
        output: policy(
          'Allow',
          'NotAction',
          ['sqs:Delete*'],
          'arn:aws:sqs:eu-west-1:111122223333:queue',
        ),
      },
    ],
  },
  {
    name: 'everything else of every service',
    policy: policy('Deny', 'Action$0', ['sqs:C*', 'sqs:D*', 'sqs:G*', 'sqs:L*'], '*'),
    offers: [],
  },
  {
    name: 'nothing is left of the service',
    policy: policy('Allow', 'NotAction$0', ['iam:*'], '*'),
    offers: [],
  },
  {
    name: 'a service that AWS does not know',
    policy: policy('Allow', 'NotAction$0', ['q7:Get*'], BUS),
    offers: [],
  },
  {
    name: 'one of several values is meant',
    policy: policy('Allow', 'NotAction', ['dbqms:Create*$0', 'dbqms:Delete*'], '*'),
    offers: [],
  },
]);
