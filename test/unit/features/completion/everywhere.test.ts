import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeAt, completeEmptyText } from '../../../../server/src/features/completion/complete';
import type { CompletionItem } from '../../../../server/src/features/completion/item';
import type { Locale } from '../../../../server/src/iam/words';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { applyItem } from '../../testers/completionTester';

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    // A gate.
    {
      "Sid": "Gate",
      "Effect": "Deny",
      "NotAction": ["iam:GetUser", "sts:GetSessionToken"],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    },
    {
      "Effect": "Allow",
      "Principal": { "AWS": ["111122223333"] },
      "Action": "s3:GetObject",
      "Resource": ["arn:aws:s3:::b/\${aws:username}/*"],
      "Condition": {
        "StringLike": { "s3:prefix": ["x"], "aws:username": "a" },
        "Bool": { "aws:SecureTransport": true }
      }
    }
  ]
}
`;

const RESOURCE_POLICIES = `{
  "Version": "2012-10-17",
  "Id": "x",
  "Statement": [
    {
      "Sid": "Trust",
      "Effect": "Allow",
      "Principal": {
        "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com",
        "Service": ["lambda.amazonaws.com", "ec2.amazonaws.com"]
      },
      "Action": ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity"],
      "Condition": {
        "StringEquals": { "gitlab.com:aud": "a", "aws:PrincipalTag/team": ["b", "c"] },
        "ArnLike": { "aws:SourceArn": "arn:aws:sqs:*:111122223333:q" }
      }
    },
    {
      "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" },
      "Effect": "Deny",
      "NotAction": "kms:*",
      "NotResource": ["arn:aws:kms:eu-west-1:111122223333:key/a", "*"],
      "Condition": { "Null": { "kms:EncryptionContext:a": "true" }, "DateLessThan": { "aws:CurrentTime": "x" } }
    }
  ]
}
`;

const POLICIES = [
  { name: 'a policy', text: POLICY },
  { name: 'a policy of a resource', text: RESOURCE_POLICIES },
];

const read = (text: string) =>
  parseText({ uri: 'a.iam.json', languageId: 'iam-policy', text, type: undefined });

/** What is offered at an offset of a text. */
function itemsAt(
  { policies: [document], emptySpot }: ParsedText,
  offset: number,
  locale: Locale = 'en',
): readonly CompletionItem[] {
  if (document !== undefined) return completeAt(document, offset, locale).items;
  const spot = emptySpot?.(offset);
  return spot === undefined ? [] : completeEmptyText(spot, undefined, locale).items;
}

/** A seventh of the items of each place, another one at each: every item has its turn, and it stays quick. */
const sample = <T>(items: readonly T[], place: number): readonly T[] =>
  items.filter((_, i) => (i + place) % 7 === 0);

describe.each(POLICIES)('at every offset of $name', ({ text: whole }) => {
  const parsed = read(whole);
  const offsets = Array.from({ length: whole.length + 1 }, (_, offset) => offset);
  const found = offsets.flatMap((offset) =>
    sample(itemsAt(parsed, offset), offset).map((item) => ({
      offset,
      item,
    })),
  );

  it('items are offered at many of them', () => {
    expect(new Set(found.map(({ offset }) => offset)).size).toBeGreaterThan(200);
  });

  it('any item says in both languages what it is, or nothing', () => {
    for (const locale of ['en', 'ja'] as const) {
      const said = offsets.flatMap((offset) =>
        sample(itemsAt(parsed, offset * 5, locale), offset).map((item) => item.documentation?.()),
      );
      expect(said.filter((words) => words === '' || words?.includes('undefined'))).toEqual([]);
    }
  });

  it('any item leaves valid JSON', () => {
    const broken = found.filter(({ item }) => read(applyItem(whole, item)).problems.length > 0);
    expect(broken.map(({ offset, item }) => `${offset}: ${item.label}`)).toEqual([]);
  });
});

/** What closes the string and the brackets that a text leaves open. */
function closersOf(text: string): string {
  const open: string[] = [];
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\\n])*("|$)|\/\/.*|[[\]{}]/g)) {
    if (token === '{') open.push('}');
    else if (token === '[') open.push(']');
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && !/^".*"$/.test(token)) open.push('"');
  }
  return open.toReversed().join('');
}

describe.each(POLICIES)('at the end of $name that stops anywhere', ({ text: all }) => {
  const found = Array.from({ length: all.length }, (_, end) => all.slice(0, end)).flatMap((text) =>
    sample(itemsAt(read(text), text.length), text.length).map((item) => ({ text, item })),
  );

  it('items are offered at many places', () => {
    expect(new Set(found.map(({ text }) => text)).size).toBeGreaterThan(200);
  });

  it('any item leaves what only has to be closed', () => {
    // A lone slash is half a comment, and no place to complete anything.
    const whole = found.filter(({ text }) => !text.endsWith(' /'));
    const broken = whole.filter(({ text, item }) => {
      const after = applyItem(text, item);
      return read(after + closersOf(after)).problems.length > 0;
    });
    expect(broken.map(({ text, item }) => `${text.slice(-20)}: ${item.label}`)).toEqual([]);
  });
});

const alone =
  (parsed: ParsedText) =>
  (document: PolicyDocument): ParsedText => ({ ...parsed, policies: [document] });

describe('in any broken text', () => {
  it('an item stays on the line of the cursor', () => {
    const piece = fc.constantFrom(...'{}[]",:/*$ \n'.split(''), ...POLICY.split(/(?<=["{[,:])/));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        const parsed = read(text);
        const { policies } = parsed;
        for (const one of [{ ...parsed, policies: [] }, ...policies.map(alone(parsed))]) {
          for (const { range } of itemsAt(one, offset, 'ja')) {
            expect(range.start).toBeLessThanOrEqual(offset);
            expect(range.end).toBeGreaterThanOrEqual(offset);
            expect(range.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(range.start, range.end)).not.toContain('\n');
          }
        }
      }),
    );
  });
});
