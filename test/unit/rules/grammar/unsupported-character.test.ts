import { rule } from '../../../../server/src/rules/grammar/unsupported-character';
import { testRule } from '../../testers/ruleTester';

const withResource = (resource: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ${resource} } }`;

testRule(rule, {
  valid: [
    {
      name: 'Latin letters with accents, and escapes for line breaks',
      policy: withResource('"arn:aws:s3:::b/\u00e9\u00ff\\n\\t"'),
    },
    {
      name: 'an escape, since the text that IAM gets has only ASCII',
      policy: withResource('"arn:aws:s3:::b/\\u3042\\ud83d\\ude00"'),
    },
    {
      name: 'a Sid, which another rule reports',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Sid": "\u4e00\u89a7", "Effect": "Allow" } }',
    },
    { name: 'a comment', file: 'a.jsonc', policy: `// \u4e00\u89a7\n${withResource('"*"')}` },
    {
      name: 'the policy of a resource, which IAM does not store',
      type: 'resource',
      policy: withResource('"arn:aws:s3:::b/\u4e00"'),
    },
    {
      name: 'resources that a template fills in',
      policy: withResource('[{ "Ref": "\u4e00" }, { "Fn::Sub": "${\u4e00}" }]'),
    },
  ],
  invalid: [
    {
      name: 'Japanese in a value: one report for each string, at its first run',
      policy: withResource('["arn:aws:s3:::«\u4e00\u89a7»/a/\u4e00", "arn:aws:s3:::«\u4e00»"]'),
      severity: 'error',
      accessAnalyzer: null,
      says: '(U+4E00)',
      fixes: [],
    },
    {
      name: 'a character beyond the first plane',
      policy: withResource('"arn:aws:s3:::b/«\u{1f600}»"'),
      says: '(U+1F600)',
    },
    {
      name: 'typographic characters, which have another form',
      policy: withResource('"arn:aws:s3:::a«\u2013»b\u2014c\u2019d\uff0a\u200b"'),
      fixes: [{ effect: 'same', output: withResource('"arn:aws:s3:::a-b-c\'d*"') }],
    },
    {
      name: 'a quotation mark, which JSON escapes',
      policy: withResource('"arn:aws:s3:::«\u201c»b"'),
      fixes: [{ effect: 'same', output: withResource('"arn:aws:s3:::\\"b"') }],
    },
    {
      name: 'a key',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Condition": { "StringEquals": { "aws:RequestTag/«\uff41»": "x" } } } }',
      fixes: [
        {
          effect: 'same',
          output:
            '{ "Version": "2012-10-17", "Statement": { "Condition": { "StringEquals": { "aws:RequestTag/a": "x" } } } }',
        },
      ],
    },
    {
      name: 'an escape in a larger text, out of which the policy is taken',
      policy: `{ "PolicyVersion": { "Document": ${withResource('"arn:aws:s3:::«\\u3042»"')} } }`,
    },
    {
      name: 'a statement that stands alone',
      policy: '{ "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::«\u4e00»" }',
    },
  ],
});
