import { describe, expect, it } from 'vitest';
import { mfaJourney } from '../../../../server/src/service/journey/mfaJourney';
import { parseText } from '../../../../server/src/service/languageService';
import { readFileSync } from 'node:fs';

/** Outcomes of a journey's stages, by their ids. */
function stagesOf(uri: string, text: string): Readonly<Record<string, string>> {
  const parsed = parseText({ uri, languageId: undefined, text, type: undefined });
  const journey = mfaJourney(parsed, undefined, [], 'en');
  return Object.fromEntries((journey?.stages ?? []).map(({ id, outcome }) => [id, outcome]));
}

const SEED = '2-enable-mfa-device.tf';
const seed = readFileSync(`test/unit/fixtures/seeds/${SEED}`, 'utf8');

/** A policy for users of the account that it is deployed in. */
const policy = (user: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'iam:ListVirtualMFADevices', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: 'arn:aws:iam::*:mfa/*' },
        { Effect: 'Allow', Action: ['iam:ListMFADevices', 'iam:EnableMFADevice'], Resource: user },
      ],
    },
    null,
    2,
  );

describe('the account that a template asks for is the one of its users', () => {
  it('the second seed is decided: what it blocks, and the name of the device', () => {
    expect(stagesOf(SEED, seed)).toEqual({
      'first-sign-in': 'fails',
      'enrol-virtual-device': 'fails',
      'enrol-passkey': 'passes',
      'gate-holds': 'passes',
      'gate-cannot-be-bypassed': 'passes',
      'work-with-mfa': 'passes',
      'replace-device': 'fails',
      'cli-session': 'passes',
    });
  });

  it.each([
    [
      'a heredoc of Terraform',
      'main.tf',
      `resource "aws_iam_group_policy" "x" {\n  policy = <<EOF\n${policy('arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:user/$${aws:username}')}\nEOF\n}\n`,
      'passes',
    ],
    [
      'local values of Terraform',
      'main.tf',
      `locals {
  account = data.aws_caller_identity.current.account_id
  aws     = { id = "\${local.account}", partition = data.aws_partition.current.partition }
}
resource "aws_iam_group_policy" "x" {\n  policy = <<EOF\n${policy('arn:${local.aws.partition}:iam::${local.aws.id}:user/$${aws:username}')}\nEOF\n}\n`,
      'passes',
    ],
    [
      'something else in its place',
      'main.tf',
      `resource "aws_iam_group_policy" "x" {\n  policy = <<EOF\n${policy('arn:aws:iam::${var.account}:user/$${aws:username}')}\nEOF\n}\n`,
      'unknown',
    ],
    [
      'Fn::Sub of CloudFormation',
      'template.json',
      JSON.stringify({
        Resources: {
          P: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: JSON.parse(
                policy('@').replace(
                  '"@"',
                  '{ "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:user/${!aws:username}" }',
                ),
              ) as object,
            },
          },
        },
      }),
      'passes',
    ],
  ])('%s', (_, uri, text, outcome) => {
    expect(stagesOf(uri, text)['enrol-virtual-device']).toBe(outcome);
  });
});
