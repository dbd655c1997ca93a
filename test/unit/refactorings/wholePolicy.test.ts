import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { Settings } from '../../../server/src/service/languageService';
import { organize } from '../../../server/src/service/rewriting/organize';
import { policyRefactoringsAt } from '../../../server/src/service/rewriting/refactor';
import { readMarkers } from '../testers/markers';
import { parseCase } from '../testers/ruleTester';
import { expectEffect } from '../testers/sampledRequests';
import { policyWith } from '../testers/statements';

const SETTINGS: Settings = { locale: 'en', severities: new Map(), syntax: true };

/** What is offered for the whole policy at the cursor, with the text after each. */
function offered(
  marked: string,
  type: PolicyType = 'identity',
  settings = SETTINGS,
): readonly { readonly title: string; readonly kind: string; readonly text: string }[] {
  const { text, cursor = 0 } = readMarkers(marked);
  const parsed = parseCase(text, { type });
  const at = parsed.lines.positionAt(cursor);
  return policyRefactoringsAt(parsed, { start: at, end: at }, settings).map(
    ({ title, kind, effect, edits }) => {
      const rewritten = TextDocument.applyEdits(parsed.lines, [...edits()]);
      expectEffect(parsed, parseCase(rewritten, { type }), effect);
      return { title, kind, text: rewritten };
    },
  );
}

const of = (kind: string, ...parts: Parameters<typeof offered>) =>
  offered(...parts).filter((one) => one.kind === `refactor.rewrite.${kind}`);

const statement = (more: object): string =>
  JSON.stringify({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more });

const REDUNDANT = policyWith(
  statement({ Action: ['s3:Get*', 's3:GetObject'] }),
  statement({ Action: 'S3:get*' }),
).replace('Statement', 'State$0ment');

describe('remove-redundant', () => {
  it('takes out what rules find to add nothing', () => {
    expect(of('remove-redundant', REDUNDANT)).toEqual([
      {
        kind: 'refactor.rewrite.remove-redundant',
        title: 'Remove what is redundant from the policy (same access)',
        text: policyWith(statement({ Action: ['s3:Get*'] })),
      },
    ]);
  });

  it('leaves what a rule is switched off for', () => {
    const severities = new Map([['redundant-action', 'off' as const]]);
    const [lean] = of('remove-redundant', REDUNDANT, 'identity', { ...SETTINGS, severities });
    expect(lean?.text).toBe(policyWith(statement({ Action: ['s3:Get*', 's3:GetObject'] })));
  });

  it('keeps to the policy at the cursor', () => {
    const other = REDUNDANT.replace('$0', '');
    const [lean] = of('remove-redundant', `{"a":${REDUNDANT},"b":${other}}`);
    expect(lean?.text).toBe(`{"a":${policyWith(statement({ Action: ['s3:Get*'] }))},"b":${other}}`);
  });

  it('is about the whole policy only', () => {
    expect(offered(REDUNDANT.replace('$0', '').replace('Effect', 'Eff$0ect'))).toEqual([]);
  });
});

const HISTORY = ['Create', 'Delete', 'Describe', 'Update'].map(
  (verb) => `dbqms:${verb}QueryHistory`,
);

describe('make-smaller', () => {
  const policy = policyWith(
    statement({ Sid: 'One', Resource: ['arn:aws:s3:::b/*'] }),
    statement({ Sid: 'Two', Action: HISTORY }),
    statement({ Sid: 'Three', Resource: 'arn:aws:s3:::a/*' }),
  ).replace('Version', 'Ver$0sion');

  it('goes further step by step, each time with the size before and after', () => {
    expect(of('make-smaller', policy).map(({ title }) => title)).toEqual([
      'Make the policy smaller: 379 → 311 of 6,144 characters (same access)',
      'Make the policy smaller, without Sids: 379 → 287 of 6,144 characters (same access)',
      'Make the policy smaller, with wildcards: 379 → 221 of 6,144 characters (widens access)',
    ]);
  });

  it('writes what it says', () => {
    const [merged, , shrunk] = of('make-smaller', policy);
    expect(merged?.text).toBe(
      policyWith(
        statement({ Sid: 'One', Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::a/*'] }),
        statement({ Sid: 'Two', Action: HISTORY }),
      ),
    );
    expect(shrunk?.text).toContain('dbqms:*QueryHistory');
  });

  it('counts the bytes of a bucket policy, white space included', () => {
    const bucket = policyWith(
      statement({ Principal: '*', Resource: ['arn:aws:s3:::b/*'] }),
    ).replace('{', '{ $0');
    const [one] = of('make-smaller', bucket, 'resource');
    expect(one?.title).toMatch(/: 1\d\d → 1\d\d of 20,480 bytes/);
  });

  it('is offered anywhere in a policy that is about to be too large', () => {
    const large = policyWith(
      ...Array.from({ length: 60 }, (_, i) =>
        statement({ Resource: `arn:aws:s3:::amzn-s3-demo-bucket-${String(i)}/*` }),
      ),
    ).replace('s3:Get', 's3:$0Get');
    expect(of('make-smaller', large)).toHaveLength(1);
  });

  it('is silent where nothing can be saved', () => {
    expect(of('make-smaller', policyWith(statement({})).replace('Version', '$0Version'))).toEqual(
      [],
    );
  });
});

describe('organize', () => {
  const tidy = (text: string): string => {
    const parsed = parseCase(text, { file: 'policy.jsonc' });
    return TextDocument.applyEdits(parsed.lines, [...organize(parsed, SETTINGS)]);
  };

  it('sorts, removes and names, and keeps comments', () => {
    expect(
      tidy(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:PutObject",
        "s3:GetObject",
        "s3:GetObject"
      ],
      // one bucket
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"
    }
  ]
}`),
    ).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AllowS3ReadWriteOnObject",
      "Effect": "Allow",
      "Action": [
        "s3:GetObject",
        "s3:PutObject"
      ],
      // one bucket
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"
    }
  ]
}`);
  });

  it('leaves a text alone that cannot be read as a whole', () => {
    const text = '{"Version":"2012-10-17","Statement":[{"Action":["b:B","a:A"]';
    expect(tidy(text)).toBe(text);
  });
});
