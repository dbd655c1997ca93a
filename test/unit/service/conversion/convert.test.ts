import { describe, expect, it } from 'vitest';
import {
  convertPolicy,
  PRINTED_LANGUAGES,
} from '../../../../server/src/service/conversion/convert';
import type {
  Conversion,
  PrintedLanguage,
} from '../../../../server/src/service/conversion/convert';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { meaning } from '../../testers/meaning';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';
import { expectEffect } from '../../testers/sampledRequests';

const FILES: Readonly<Record<PrintedLanguage, string>> = {
  json: 'a.json',
  terraform: 'a.tf',
  cloudformation: 'a.yaml',
};

const read = (text: string, uri: string): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

function converted(from: ParsedText, to: PrintedLanguage): string {
  const [document] = from.policies;
  const conversion = document && convertPolicy(from, document, to, 'example');
  if (conversion === undefined || !('text' in conversion)) {
    throw new Error(`Not converted: ${JSON.stringify(conversion)}`);
  }
  return conversion.text;
}

const isWithoutForm = (conversion: Conversion): boolean =>
  'obstacle' in conversion && conversion.obstacle.reason === 'no-form';

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "OwnUser",
      "Effect": "Allow",
      "Action": ["iam:GetUser", "iam:ListMFADevices"],
      "Resource": "arn:aws:iam::*:user/\${aws:username}",
      "Condition": {
        "Bool": { "aws:MultiFactorAuthPresent": "true" },
        "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] }
      }
    },
    { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*" }
  ]
}`;

describe('a policy in JSON becomes', () => {
  it('a policy document of Terraform', () => {
    expect(converted(read(POLICY, 'a.json'), 'terraform'))
      .toBe(`data "aws_iam_policy_document" "example" {
  statement {
    sid    = "OwnUser"
    effect = "Allow"
    actions = [
      "iam:GetUser",
      "iam:ListMFADevices",
    ]
    resources = ["arn:aws:iam::*:user/$\${aws:username}"]

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }

    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values = [
        "203.0.113.0/24",
        "2001:db8::/32",
      ]
    }
  }

  statement {
    effect      = "Deny"
    not_actions = ["s3:*"]
    resources   = ["*"]
  }
}
`);
  });

  it('a policy document of CloudFormation', () => {
    expect(converted(read(POLICY, 'a.json'), 'cloudformation')).toBe(`Version: '2012-10-17'
Statement:
  - Sid: OwnUser
    Effect: Allow
    Action:
      - iam:GetUser
      - iam:ListMFADevices
    Resource: arn:aws:iam::*:user/\${aws:username}
    Condition:
      Bool:
        aws:MultiFactorAuthPresent: 'true'
      IpAddress:
        aws:SourceIp:
          - 203.0.113.0/24
          - 2001:db8::/32
  - Effect: Deny
    NotAction: s3:*
    Resource: '*'
`);
  });
});

describe('what is filled in', () => {
  const TEMPLATE = `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: s3:GetObject
            Resource:
              - !Sub arn:\${AWS::Partition}:s3:::\${Bucket}/\${!aws:username}/*
              - !GetAtt Logs.Arn
`;

  it('gets the names of Terraform', () => {
    const from = read(TEMPLATE, 'a.yaml');
    const text = converted(from, 'terraform');
    expect(text).toContain(
      '"arn:${data.aws_partition.current.partition}:s3:::${var.bucket}/$${aws:username}/*",',
    );
    expect(text).toContain('      var.logs_arn,');
    const [document] = from.policies;
    expect(document && convertPolicy(from, document, 'terraform', 'x')).toMatchObject({
      names: [
        { name: 'data.aws_partition.current.partition', from: 'AWS::Partition' },
        { name: 'var.bucket', from: 'Bucket' },
        { name: 'var.logs_arn', from: 'Logs.Arn' },
      ],
    });
  });

  it('comes back to CloudFormation', () => {
    const terraform = converted(read(TEMPLATE, 'a.yaml'), 'terraform');
    const text = converted(read(terraform, 'a.tf'), 'cloudformation');
    expect(text).toContain('- !Sub arn:${AWS::Partition}:s3:::${Bucket}/${!aws:username}/*');
    expect(text).toContain('- !Ref LogsArn');
  });

  it('and there in every template needs no declaration', () => {
    const from = read(converted(read(TEMPLATE, 'a.yaml'), 'terraform'), 'a.tf');
    const [document] = from.policies;
    expect(document && convertPolicy(from, document, 'cloudformation', 'x')).toMatchObject({
      names: [
        { name: 'Bucket', from: 'var.bucket' },
        { name: 'LogsArn', from: 'var.logs_arn' },
      ],
    });
  });

  it('is for a template engine, or a person, in JSON', () => {
    expect(converted(read(TEMPLATE, 'a.yaml'), 'json')).toContain(
      '"arn:{{ AWS::Partition }}:s3:::{{ Bucket }}/${aws:username}/*"',
    );
  });

  it('and computed is told with its place', () => {
    const text = `data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:*"]
    resources = [join("/", var.parts)]
  }
}
`;
    const from = read(text, 'a.tf');
    const [document] = from.policies;
    const conversion = document && convertPolicy(from, document, 'json', 'x');
    const at = [{ start: { line: 3, character: 17 }, end: { line: 3, character: 37 } }];
    expect(conversion).toEqual({ obstacle: { reason: 'computed', at } });
  });

  it('of whole statements is told, too', () => {
    const text = `data "aws_iam_policy_document" "x" {
  source_policy_documents = [data.aws_iam_policy_document.y.json]
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}
`;
    const from = read(text, 'a.tf');
    const [document] = from.policies;
    expect(document && convertPolicy(from, document, 'json', 'x')).toMatchObject({
      obstacle: { reason: 'computed' },
    });
  });
});

it('what Terraform has no form for is not converted', () => {
  const from = read(POLICY.replace('"Sid"', '"Comment": "x", "Sid"'), 'a.json');
  const [document] = from.policies;
  expect(document && convertPolicy(from, document, 'terraform', 'x')).toEqual({
    obstacle: {
      reason: 'no-form',
      at: [{ start: { line: 4, character: 6 }, end: { line: 4, character: 15 } }],
    },
  });
});

describe('there and back, a policy means the same', () => {
  const good = RULES.map(({ id, docs }) => ({ id, text: docs.good.policy })).filter(({ text }) => {
    const parsed = read(text, 'a.json');
    return parsed.problems.length === 0 && parsed.policies[0]?.policy.node !== undefined;
  });

  it.each(PRINTED_LANGUAGES)('in %s: the good example of every rule', (to) => {
    expect(good.length).toBeGreaterThan(100);
    for (const { id, text } of good) {
      const from = read(text, 'a.json');
      const [document] = from.policies;
      const conversion = document && convertPolicy(from, document, to, 'example');
      if (conversion === undefined || isWithoutForm(conversion)) continue;
      const there = read('text' in conversion ? conversion.text : '', FILES[to]);
      expect(there.problems, id).toEqual([]);
      expect(meaning(there), id).toEqual(meaning(from));
    }
  });

  it.each(PRINTED_LANGUAGES)('in %s: requests are decided as before', (to) => {
    for (const text of [POLICY, SELF_MANAGED_MFA]) {
      const from = read(text, 'a.json');
      const there = read(converted(from, to), FILES[to]);
      const back = read(converted(there, 'json'), FILES.json);
      expectEffect(from, there, 'same');
      expectEffect(from, back, 'same');
    }
  });
});
