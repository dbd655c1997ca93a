import assert from 'node:assert/strict';
import { configure, hoverText, openNew, positionsOf, until } from './editor';
import { scenario } from './scenario';

/** What the mouse is over, and what must be said of it. */
interface Hovering {
  /** Completes "hovering …". */
  readonly name: string;
  /** The first place of this text, three characters in. */
  readonly over: string;
  readonly says: readonly string[];
}

const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "444455556666", "Service": "lambda.amazonaws.com" },
      "Action": ["s3:GetObject", "s3:Put*", "sqs:SendMessage"],
      "Resource": "arn:aws:s3:::invoices/\${aws:PrincipalTag/team}/*",
      "Condition": {
        "StringEquals": {
          "aws:RequestedRegion": "ap-northeast-1",
          "s3:ExistingObjectTag/stage": "prod",
          "aws:SourceAccount": "444455556666"
        }
      }
    }
  ]
}
`;

const hoverings: readonly Hovering[] = [
  {
    name: 'an action says what it does, on what, and with which keys',
    over: 's3:GetObject',
    says: ['(Read)', 'arn:aws:s3:::BucketName/ObjectName', 's3:ExistingObjectTag', 'list_amazons3'],
  },
  {
    name: 'a wildcard says what it matches, by access level',
    over: 's3:Put*',
    says: ['Permissions management', 'PutBucketPolicy', 'Write'],
  },
  {
    name: 'a resource says which actions can use it',
    over: 'arn:aws:s3:::invoices',
    says: ['`object`', 'work on it: `s3:GetObject`', 'do not: `sqs:SendMessage`'],
  },
  {
    name: 'a policy variable says what it becomes',
    over: '{aws:PrincipalTag/team',
    says: ['tag `team`'],
  },
  {
    name: 'a global condition key says when it is there and who controls it',
    over: 'aws:RequestedRegion',
    says: ['Type: String', 'In every request', 'controls it'],
  },
  {
    name: "a service's condition key says which actions have it",
    over: 's3:ExistingObjectTag',
    says: ['tag that the object already has', '`s3:GetObject`'],
  },
  { name: 'an operator says how it compares', over: '"StringEquals', says: ['letter case'] },
  {
    name: 'a Region says where it is',
    over: '"ap-northeast-1',
    says: ['Asia Pacific (Tokyo)'],
  },
  {
    name: 'a service principal says whose it is',
    over: 'lambda.amazonaws.com',
    says: ['AWS Lambda'],
  },
  {
    name: 'an account says where else it is named',
    over: '"444455556666',
    says: ['also named in this file'],
  },
];

/** Hovers at each place of a policy. */
export function hoverPlaces(): void {
  for (const [i, hovering] of hoverings.entries()) {
    scenario(`hovering ${hovering.name}`, () => check(hovering, `hover-${i}.json`));
  }

  scenario('hovering an action in Japanese, by the setting', async () => {
    await configure('language', 'ja');
    try {
      const says = ['読み取り', 'リソースタイプ'];
      await check({ name: 'in Japanese', over: 's3:GetObject', says }, 'hover-ja.json');
    } finally {
      await configure('language', undefined);
    }
  });
}

/** The same from the catalogue that a browser's worker has been sent. */
export function hoverInWorker(): void {
  const [action] = hoverings;
  assert(action);
  scenario(`hovering ${action.name}`, () => check(action, 'hover-in-worker.json'));
}

/** Waits until the hover says all that it must. */
async function check({ over, says }: Hovering, file: string): Promise<void> {
  const { document } = await openNew(file, policy);
  const [place] = positionsOf(document, over);
  assert(place, `${over} is in the policy`);
  let last = '';
  const told = async (): Promise<true | undefined> => {
    last = await hoverText(document.uri, place.start.translate(0, 3));
    return says.every((words) => last.includes(words)) ? true : undefined;
  };
  await until(told, `a hover with ${says.join(', ')}`).catch((error: unknown) => {
    throw new Error(`${String(error)}. It said instead: ${last}`);
  });
}
