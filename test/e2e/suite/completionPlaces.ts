import assert from 'node:assert/strict';
import { openNew } from './editor';
import { scenario } from './scenario';
import { CTRL_SPACE, ENTER, TAB, write, type Stroke } from './typing';

/** A place of a policy, what is pressed there, and what then stands there. */
interface Writing {
  /** Completes "completion …". */
  readonly name: string;
  /** In a statement, with `¦` where the cursor is; or a whole text where it begins with a brace. */
  readonly text: string;
  readonly strokes: readonly Stroke[];
  /** Regardless of white space. */
  readonly becomes: string;
}

const read = '"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"]';
const when = (condition: string): string => `${read}, "Resource": "*", "Condition": ${condition}`;
const trusting = (principal: string): string =>
  `"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ${principal}`;
const halfWritten = '{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ';

const actions: readonly Writing[] = [
  {
    name: 'of an action goes on from a service to its actions',
    text: '"Effect": "Allow", "Action": "¦"',
    strokes: ['s3', ENTER, 'GetObj', ENTER],
    becomes: '"Effect": "Allow", "Action": "s3:GetObject¦"',
  },
  {
    name: 'finds an action by letters of its name',
    text: '"Effect": "Allow", "Action": "¦"',
    strokes: ['getobjtagg', ENTER],
    becomes: '"Effect": "Allow", "Action": "s3:GetObjectTagging¦"',
  },
  {
    name: 'opens with the quote in an empty list',
    text: '"Effect": "Deny", "NotAction": [¦]',
    strokes: ['"sts:getcall', ENTER],
    becomes: '"Effect": "Deny", "NotAction": ["sts:GetCallerIdentity¦"]',
  },
  {
    name: 'replaces the whole of an action',
    text: '"Effect": "Allow", "Action": ["s3:GetObjectT¦agging"]',
    strokes: [CTRL_SPACE, ENTER],
    becomes: '"Effect": "Allow", "Action": ["s3:GetObjectTagging¦"]',
  },
  {
    name: 'closes the quote at the end of a half-written file',
    text: `${halfWritten}["s3:Get¦`,
    strokes: ['ObjectTagg', ENTER],
    becomes: `${halfWritten}["s3:GetObjectTagging"¦`,
  },
  {
    name: 'writes an element with its value, and goes on in it',
    text: '"Effect": "Allow", ¦',
    strokes: ['"Acti', ENTER, 'sqs', ENTER, 'SendM', ENTER],
    becomes: '"Effect": "Allow", "Action": ["sqs:SendMessage¦"]',
  },
];

const resources: readonly Writing[] = [
  {
    name: 'of a resource fits the action and is filled in field by field',
    text: '"Effect": "Allow", "Action": "kinesis:PutRecord", "Resource": "¦"',
    strokes: [CTRL_SPACE, ENTER, 'eu-west-1', TAB, '777788889999', TAB, 'Orders'],
    becomes:
      '"Effect": "Allow", "Action": "kinesis:PutRecord", "Resource": "arn:aws:kinesis:eu-west-1:777788889999:stream/Orders¦"',
  },
  {
    name: 'goes on from the bucket that is typed to its objects',
    text: `${read}, "Resource": "¦"`,
    strokes: ['arn:aws:s3:::ledgers', ENTER],
    becomes: `${read}, "Resource": "arn:aws:s3:::ledgers/*¦"`,
  },
  {
    name: 'of a policy variable opens with its brace',
    text: `${read}, "Resource": "arn:aws:s3:::home/¦"`,
    strokes: ['${usern', ENTER],
    becomes: `${read}, "Resource": "arn:aws:s3:::home/\${aws:username}¦"`,
  },
];

const conditions: readonly Writing[] = [
  {
    name: 'of an operator goes on with the keys of the statement',
    text: when('{ ¦ }'),
    strokes: ['"StringLike', ENTER, 's3:pref', ENTER],
    becomes: when('{ "StringLike": { "s3:prefix¦": "" } }'),
  },
  {
    name: 'of a key goes on with its values',
    text: when('{ "StringEquals": { ¦ } }'),
    strokes: ['"aws:RequestedReg', ENTER, 'tokyo', ENTER],
    becomes: when('{ "StringEquals": { "aws:RequestedRegion": "ap-northeast-1¦" } }'),
  },
  {
    name: 'of a tag asks for the key of the tag',
    text: when('{ "StringEquals": { "¦" } }'),
    strokes: ['aws:PrincipalTag', ENTER, 'stage'],
    becomes: when('{ "StringEquals": { "aws:PrincipalTag/stage¦": "" } }'),
  },
  {
    name: 'knows what a truth value can be',
    text: when('{ "Bool": { "aws:SecureTransport": "¦" } }'),
    strokes: ['fa', ENTER],
    becomes: when('{ "Bool": { "aws:SecureTransport": "false¦" } }'),
  },
  {
    name: 'knows the kinds of principal',
    text: when('{ "StringEquals": { "aws:PrincipalType": "¦" } }'),
    strokes: ['Assumed', ENTER],
    becomes: when('{ "StringEquals": { "aws:PrincipalType": "AssumedRole¦" } }'),
  },
  {
    name: 'knows the services to which a role is passed',
    text: '"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "¦" } }',
    strokes: ['lambda', ENTER],
    becomes:
      '"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com¦" } }',
  },
];

const principals: readonly Writing[] = [
  {
    name: 'of a kind of principal goes on with principals of the kind',
    text: trusting('{ ¦ }'),
    strokes: ['"Serv', ENTER, 'ecs-task', ENTER],
    becomes: trusting('{ "Service": "ecs-tasks.amazonaws.com¦" }'),
  },
  {
    name: 'of a role asks for its account and name',
    text: trusting('{ "AWS": "¦" }'),
    strokes: ['role', ENTER, '777788889999', TAB, 'Admin'],
    becomes: trusting('{ "AWS": "arn:aws:iam::777788889999:role/Admin¦" }'),
  },
  {
    name: 'knows identity providers',
    text: trusting('{ "Federated": "¦" }'),
    strokes: ['githubuser', ENTER, '777788889999'],
    becomes: trusting(
      '{ "Federated": "arn:aws:iam::777788889999¦:oidc-provider/token.actions.githubusercontent.com" }',
    ),
  },
];

const others: readonly Writing[] = [
  {
    name: 'names a statement after what it says',
    text: `"Sid": "¦", ${read}, "Resource": "*"`,
    strokes: [CTRL_SPACE, ENTER],
    becomes: `"Sid": "AllowS3Read¦", ${read}, "Resource": "*"`,
  },
];

/** Completion at each place of a policy, through the keys of a keyboard. */
export function completionPlaces(): void {
  const all = [...actions, ...resources, ...conditions, ...principals, ...others];
  for (const [i, writing] of all.entries()) {
    scenario(`completion ${writing.name}`, () => check(writing, `place-${i}.json`));
  }

  scenario('completion knows the accounts of other open policies', async () => {
    await openNew('with-account.json', inStatement(trusting('{ "AWS": "444455556666" }')));
    const text = when('{ "StringEquals": { "aws:SourceAccount": "¦" } }');
    // Digits open no list by themselves.
    const strokes: readonly Stroke[] = ['4444', CTRL_SPACE, ENTER];
    const becomes = text.replace('¦', '444455556666¦');
    await check({ name: 'of an account', text, strokes, becomes }, 'without-account.json');
  });
}

/** The same from the catalogue that a browser's worker has been sent. */
export function completionInWorker(): void {
  const [action] = actions;
  assert(action);
  scenario(`completion ${action.name}`, () => check(action, 'place-in-worker.json'));
}

async function check({ text, strokes, becomes }: Writing, file: string): Promise<void> {
  const written = await write(file, inStatement(text), strokes);
  assert.equal(written.replace(/\s/g, ''), inStatement(becomes).replace(/\s/g, ''));
}

const inStatement = (text: string): string =>
  text.startsWith('{')
    ? text
    : `{\n  "Version": "2012-10-17",\n  "Statement": [\n    { ${text} }\n  ]\n}\n`;
