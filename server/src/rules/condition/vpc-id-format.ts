import { globalKeyPage } from '../awsPages';
import { hasWildcard } from '../../iam/wildcard';
import { defineRule } from '../rule';
import { plainValues } from './plainValues';

export const rule = defineRule({
  id: 'vpc-id-format',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_VPC_FORMAT', 'INVALID_VPCE_FORMAT'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Malformed VPC or VPC endpoint ID',
      ja: '形式の正しくない VPC または VPC エンドポイントの ID',
    },
    why: {
      en: '`aws:SourceVpc` (like `aws:Ec2InstanceSourceVpc`, and keys of services such as `lambda:VpcIds`) holds an ID such as `vpc-111bbb22`, `aws:SourceVpce` one such as `vpce-1a2b3c4d`: the prefix and 8 or 17 characters. A value of any other form, such as a name or an ARN, never matches.',
      ja: '`aws:SourceVpc`（`aws:Ec2InstanceSourceVpc` や、`lambda:VpcIds` などのサービスのキーも同様）の値は `vpc-111bbb22`、`aws:SourceVpce` の値は `vpce-1a2b3c4d` のような ID で、プレフィックスの後に 8 文字または 17 文字が続きます。名前や ARN など、ほかの形式の値は一致しません。',
    },
    instead: {
      en: 'Copy the ID from the VPC console. To name an endpoint, use `aws:SourceVpce`; to name a whole VPC, `aws:SourceVpc`.',
      ja: 'VPC コンソールから ID をコピーしてください。エンドポイントには `aws:SourceVpce`、VPC 全体には `aws:SourceVpc` を使用します。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "StringEquals": { "aws:SourceVpce": "vpc-111bbb22" } }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }
    }
  ]
}`,
    },
    references: [globalKeyPage('sourcevpc'), globalKeyPage('sourcevpce')],
  },
  messages: {
    format: {
      en: '`{value}` is not an ID that `{key}` can hold, so it never matches. The form is `{prefix}-` and 8 or 17 letters and digits.',
      ja: '`{value}` は `{key}` の ID の形式ではないため、一致することはありません。形式は `{prefix}-` に続けて 8 文字または 17 文字の英数字です。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      const { operator, entry, key } = condition;
      const prefix = PREFIXES.get(key);
      if (operator?.family !== 'String' || prefix === undefined) return;
      for (const { value, text } of plainValues(condition)) {
        // A pattern is judged by the rules for wildcards.
        if (hasWildcard(text) || isId(text, prefix)) continue;
        report({
          message: 'format',
          data: { value: text, key: entry.key.outline, prefix },
          range: value.range,
          accessAnalyzer: prefix === 'vpc' ? 'INVALID_VPC_FORMAT' : 'INVALID_VPCE_FORMAT',
        });
      }
    },
  },
});

/** Global keys, and keys of services of which the Service Authorization Reference says that they hold IDs. */
const PREFIXES: ReadonlyMap<string, 'vpc' | 'vpce'> = new Map([
  ['aws:sourcevpc', 'vpc'],
  ['aws:ec2instancesourcevpc', 'vpc'],
  ['cloudshell:vpcids', 'vpc'],
  ['ec2:vpcid', 'vpc'],
  ['glue:vpcids', 'vpc'],
  ['lambda:vpcids', 'vpc'],
  ['vpc-lattice:vpcid', 'vpc'],
  ['vpc-lattice-svcs:sourcevpc', 'vpc'],
  ['aws:sourcevpce', 'vpce'],
  ['apprunner:vpcendpointid', 'vpce'],
  ['vpc-lattice:vpcendpointid', 'vpce'],
]);

const isId = (text: string, prefix: string): boolean =>
  text.toLowerCase().startsWith(`${prefix}-`) &&
  /^([a-z\d]{8}|[a-z\d]{17})$/i.test(text.slice(prefix.length + 1));
