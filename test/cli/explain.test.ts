import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { CLEAN, LEGACY, OTHER, project } from './testers/project';

const TWO = `{ "Version": "2012-10-17", "Statement": [
  { "Sid": "List", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" },
  { "Effect": "Deny", "Action": "s3:*", "Resource": "*",
    "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
] }`;

describe('explain', () => {
  test('says what each statement does, with where it stands', async () => {
    const cwd = project({ 'a.json': TWO, 'b.json': OTHER });
    const { status, stdout, stderr } = await cli(['explain', '.'], { cwd });
    expect(stdout).toMatch(/^a\.json:1 \(identity\) /);
    expect(stdout).toMatch(/^ {2}List a\.json:2\n {4}Allows s3:ListAllMyBuckets /m);
    expect(stdout).toMatch(/^ {2}Statement 2 a\.json:3\n {4}Denies /m);
    expect(stdout.match(/^ {4}- MFA: /gm)).toHaveLength(3);
    expect(stdout).not.toContain('`');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('says it in Japanese', async () => {
    const cwd = project({ 'a.json': TWO });
    const { stdout } = await cli(['explain', '--lang', 'ja', 'a.json'], { cwd });
    expect(stdout).toMatch(/^ {2}ステートメント 2 a\.json:3\n {4}.*拒否します。/m);
  });

  test('reads standard input, and takes a type', async () => {
    const options = { cwd: project({}), input: CLEAN };
    const { stdout } = await cli(['explain', '--type', 'scp', '-'], options);
    expect(stdout).toMatch(/^<stdin>:1 \(scp\) /);
  });

  test('--format json gives the statements with their ranges', async () => {
    const cwd = project({ 'a.json': LEGACY });
    const { stdout } = await cli(['explain', '--format', 'json', 'a.json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          path: 'a.json',
          policies: [
            {
              type: 'identity',
              range: { start: { line: 0, character: 0 }, end: { line: 13, character: 1 } },
              statements: [
                {
                  sid: 'ManageOwnMfa',
                  statement: 0,
                  effect: 'Allow',
                  range: { start: { line: 3, character: 4 }, end: { line: 11, character: 5 } },
                  headline: expect.stringContaining('iam:CreateVirtualMFADevice') as string,
                  mfa: [],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('--format json says what the other statements leave of one', async () => {
    const cwd = project({ 'a.json': TWO });
    const { stdout } = await cli(['explain', '--format', 'json', 'a.json'], { cwd });
    const nothing = { neverApplies: false, coveredBy: null, restrictedBy: [] };
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          policies: [
            {
              statements: [
                {
                  details: expect.arrayContaining([
                    'Only with MFA, because statement 2 denies it otherwise.',
                  ]) as string[],
                  interplay: {
                    ...nothing,
                    deniedBy: [
                      {
                        sid: null,
                        statement: 1,
                        whole: true,
                        denied: ['s3:ListAllMyBuckets'],
                        kept: [],
                        mfaStates: ['absent', 'false'],
                        conditional: false,
                      },
                    ],
                  },
                },
                { interplay: { ...nothing, deniedBy: [] } },
              ],
            },
          ],
        },
      ],
    });
  });

  test('sums each policy up in a table before its statements', async () => {
    const cwd = project({ 'a.json': TWO });
    const { stdout } = await cli(['explain', 'a.json'], { cwd });
    expect(stdout).toMatch(
      /^ {2}What it allows, on all resources\n {4}Service {2}Access {3,}When\n {4}S3 {7}Limited: List ListAllMyBuckets {2}Only with MFA\n/m,
    );
    expect(stdout).toMatch(/^ {4}S3 {7}All actions {2,}Without MFA$/m);
    expect(stdout.indexOf('What it denies')).toBeLessThan(stdout.indexOf('List a.json:2'));
  });

  test('--format json has the summary as data', async () => {
    const cwd = project({ 'a.json': TWO });
    const { stdout } = await cli(['explain', '--format', 'json', 'a.json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          policies: [
            {
              summary: {
                notes: [],
                tables: [
                  {
                    side: 'allowed',
                    rows: [
                      {
                        service: { prefix: 's3', name: 'S3' },
                        mfa: ['true'],
                        resources: [{ negated: false, values: ['*'] }],
                        conditions: [],
                        statements: [0],
                      },
                    ],
                  },
                  { side: 'denied', rows: [{ mfa: ['absent', 'false'], statements: [1] }] },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  test('a file that cannot be read ends with 2, the others are explained', async () => {
    const cwd = project({ 'a.json': CLEAN });
    const { status, stdout } = await cli(['explain', 'missing.json', 'a.json'], { cwd });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^a\.json:1 /);
  });
});
