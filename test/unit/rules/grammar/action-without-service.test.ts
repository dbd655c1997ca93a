import { rule } from '../../../../server/src/rules/grammar/action-without-service';
import { testRule } from '../../testers/ruleTester';

const withAction = (action: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ${action}, "Resource": "*" } }`;

testRule(rule, {
  valid: [
    { name: 'service and name', policy: withAction('["s3:GetObject", "iam:*", "foo:Bar"]') },
    { name: 'everything', policy: withAction('["*", "*:*", "**"]') },
    {
      name: 'actions that are filled in',
      policy: withAction('["${action}", "{{ action }}", "<action>", { "Ref": "A" }]'),
    },
    { name: 'an action still to be typed', policy: withAction('') },
  ],
  invalid: [
    {
      name: 'only the name',
      policy: withAction('["s3:PutObject", «"GetObject"»]'),
      severity: 'error',
      accessAnalyzer: null,
      messages: ['service'],
      fixes: [],
    },
    {
      name: 'only the service',
      policy: withAction('[«"s3:"», «"s3"», «":Get"»]'),
      messages: ['name', 'service', 'service'],
      says: '`s3:*` for all of them',
    },
    { name: 'nothing', policy: withAction('«""»'), messages: ['empty'], fixes: [] },
    {
      name: 'another character than the colon',
      policy: withAction('[«"s3.GetObject*"», «"iam/GetUser"»]'),
      fixes: [{ effect: 'same', output: withAction('["s3:GetObject*", "iam/GetUser"]') }],
    },
    {
      name: 'NotAction',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "NotAction": [«"Get*"»], "Resource": "*" } }',
    },
  ],
});
