import { describe, expect, it } from 'vitest';
import { complete } from '../../../../server/src/service/editing/complete';
import { acceptItem, typistOf } from '../../testers/acceptCompletion';
import { readMarkers } from '../../testers/markers';

/** A template with a policy of a managed policy, `$0` at the cursor. */
const template = (lines: string): string => `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${lines}`;

/** A template whose one statement has these lines. */
const statement = (...lines: readonly string[]): string =>
  template(lines.map((line, i) => `          ${i === 0 ? '- ' : '  '}${line}\n`).join(''));

const { read, itemsIn, accepted } = typistOf('a.yaml', 'yaml');

const WHOLE = template(`          - Sid: Read
            Effect: Allow
            Action:
              - s3:GetObject
              - "s3:List*"
            Resource: [ "*" ]
            Condition:
              Bool: { aws:SecureTransport: "true" }
              StringEquals:
                aws:PrincipalTag/team: red
          - Effect: Deny
            NotAction: iam:GetUser
            Resource: !Sub arn:aws:s3:::\${Bucket}/x
`);

describe('at every place of a template', () => {
  const places = Array.from({ length: WHOLE.length }, (_, at) => {
    const { items } = itemsIn(`${WHOLE.slice(0, at)}$0${WHOLE.slice(at)}`);
    return { at, items: items.filter((_item, i) => (i + at) % 9 === 0) };
  });

  it('something is offered at many', () => {
    expect(places.filter(({ items }) => items.length > 0).length).toBeGreaterThan(100);
  });

  it('what is offered leaves YAML', () => {
    const broken = places.flatMap(({ at, items }) =>
      items.flatMap((item) => {
        // `s3:` goes on with a name: until then it is no YAML.
        const typed = item.insertText.endsWith(':') ? `${item.insertText}x` : item.insertText;
        const text = acceptItem(WHOLE, { ...item, insertText: typed });
        const parsed = read(text);
        const isWhole = parsed.problems.length === 0 && parsed.policies.length === 1;
        return isWhole ? [] : [`${String(at)}: ${item.label}: ${text.slice(at - 20, at + 40)}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe('in YAML, what is offered', () => {
  it.each([
    {
      name: 'an action in a list',
      before: statement('Effect: Allow', 'Action:', '  - s3:Get$0', 'Resource: "*"'),
      pick: 's3:GetObject',
      after: statement('Effect: Allow', 'Action:', '  - s3:GetObject', 'Resource: "*"'),
    },
    {
      name: 'an action behind a dash',
      before: statement('Effect: Allow', 'Action:', '  - s3:GetObject', '  - $0'),
      pick: 's3:',
      after: statement('Effect: Allow', 'Action:', '  - s3:GetObject', '  - s3:'),
    },
    {
      name: 'an action whose service only stands',
      before: statement('Effect: Allow', 'Action:', '  - s3:$0', 'Resource: "*"'),
      pick: 's3:GetObject',
      after: statement('Effect: Allow', 'Action:', '  - s3:GetObject', 'Resource: "*"'),
    },
    {
      name: 'an action behind the key',
      before: statement('Effect: Allow', 'Action: $0', 'Resource: "*"'),
      pick: 's3:',
      after: statement('Effect: Allow', 'Action: s3:', 'Resource: "*"'),
    },
    {
      name: 'an action between brackets',
      before: statement('Effect: Allow', 'Action: [s3:GetObject, $0]', 'Resource: "*"'),
      pick: 'iam:',
      after: statement('Effect: Allow', 'Action: [s3:GetObject, iam:]', 'Resource: "*"'),
    },
    {
      name: 'an action in quotes, which stay',
      before: statement('Effect: Allow', "Action: 's3:Get$0'", 'Resource: "*"'),
      pick: 's3:GetObject',
      after: statement('Effect: Allow', "Action: 's3:GetObject'", 'Resource: "*"'),
    },
    {
      name: 'all resources, in quotes',
      before: statement('Effect: Allow', 'Action: s3:*', 'Resource: $0'),
      pick: '*',
      after: statement('Effect: Allow', 'Action: s3:*', 'Resource: "*"'),
    },
    {
      name: 'an effect',
      before: statement('Effect: $0', 'Action: s3:*'),
      pick: 'Deny',
      after: statement('Effect: Deny', 'Action: s3:*'),
    },
    {
      name: 'an element on an empty line at the end',
      before: statement('Effect: Allow', 'Action: s3:*', '$0'),
      pick: 'Resource',
      after: statement('Effect: Allow', 'Action: s3:*', 'Resource: "*"'),
    },
    {
      name: 'an element on an empty line between others',
      before: statement('Effect: Allow', '$0', 'Resource: "*"'),
      pick: 'Action',
      after: statement('Effect: Allow', 'Action:', '  - ', 'Resource: "*"'),
    },
    {
      name: 'an element whose name is half typed',
      before: statement('Effect: Allow', 'Cond$0', 'Resource: "*"'),
      pick: 'Condition',
      after: statement('Effect: Allow', 'Condition:', '  StringEquals:', '    : ', 'Resource: "*"'),
    },
    {
      name: 'a key before a colon that stands already',
      before: statement('Action: s3:ListBucket', 'Condition:', '  StringLike:', '    $0: '),
      pick: 's3:prefix',
      after: statement('Action: s3:ListBucket', 'Condition:', '  StringLike:', '    s3:prefix: '),
    },
    {
      name: 'the first element behind a dash',
      before: template('          - $0\n'),
      pick: 'Sid',
      after: template('          - Sid: \n'),
    },
    {
      name: 'a key in place of one that has a value',
      before: statement('Effect: Allow', 'Act$0ion: s3:*', 'Resource: "*"'),
      pick: 'NotAction',
      after: statement('Effect: Allow', 'NotAction: s3:*', 'Resource: "*"'),
    },
    {
      name: 'an operator below Condition',
      before: statement('Effect: Allow', 'Action: s3:*', 'Condition:', '  $0', 'Resource: "*"'),
      pick: 'Bool',
      after: statement(
        'Effect: Allow',
        'Action: s3:*',
        'Condition:',
        '  Bool:',
        '    : ',
        'Resource: "*"',
      ),
    },
    {
      name: 'an operator behind Condition, on a line of its own',
      before: statement('Effect: Allow', 'Action: s3:*', 'Condition:$0', 'Resource: "*"'),
      pick: 'Bool',
      after: statement(
        'Effect: Allow',
        'Action: s3:*',
        'Condition:',
        '  Bool:',
        '    : ',
        'Resource: "*"',
      ),
    },
    {
      name: 'a condition key',
      before: statement('Effect: Allow', 'Action: s3:*', 'Condition:', '  Bool:', '    aws:Mul$0'),
      pick: 'aws:MultiFactorAuthPresent',
      after: statement(
        'Effect: Allow',
        'Action: s3:*',
        'Condition:',
        '  Bool:',
        '    aws:MultiFactorAuthPresent: "true"',
      ),
    },
    {
      name: 'a value of a condition',
      before: statement(
        'Effect: Allow',
        'Action: s3:*',
        'Condition:',
        '  Bool:',
        '    aws:SecureTransport: $0',
      ),
      pick: 'true',
      after: statement(
        'Effect: Allow',
        'Action: s3:*',
        'Condition:',
        '  Bool:',
        '    aws:SecureTransport: "true"',
      ),
    },
    {
      name: 'an element of the policy',
      before: `Statement:
  - Effect: Allow
    Action: s3:*
    Resource: "*"
$0`,
      pick: 'Version',
      after: `Statement:
  - Effect: Allow
    Action: s3:*
    Resource: "*"
Version: "2012-10-17"`,
    },
  ])('$name', ({ before, pick, after }) => {
    expect(accepted(before, pick)).toBe(after);
  });

  it('whole statements stand behind a dash, with their lines below the first', () => {
    const before = template(`          - Effect: Allow
            Action: s3:*
            Resource: "*"
          - $0
`);
    const { items } = itemsIn(before);
    const snippet = items.find(({ label, kind }) => kind === 'snippet' && label !== '');
    expect(snippet).toBeDefined();
    const text = accepted(before, snippet?.label ?? '');
    const parsed = read(text);
    expect(parsed.problems).toEqual([]);
    const [document] = parsed.policies;
    expect(document?.policy.statements).toHaveLength(2);
    expect(document?.policy.statements[1]?.effect).toBeDefined();
  });

  it.each([
    ['in a comment', statement('Effect: Allow # $0', 'Action: s3:*')],
    ['in a property that is no policy', 'Resources:\n  A:\n    Type: $0\n'],
    ['behind a value', statement('Effect: Allow $0', 'Action: s3:*')],
  ])('is nothing %s', (_, marked) => {
    expect(itemsIn(marked).items).toEqual([]);
  });
});

describe('where nothing of a policy stands yet', () => {
  const managed = (below: string): string =>
    `Resources:\n  Policy:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:${below}`;

  it.each(['\n        $0', '\n        $0\n', '\n        Ver$0\n', ' { $0 }\n'])(
    'the elements of a policy are offered: %j',
    (below) => {
      const labels = itemsIn(managed(below)).items.map(({ label }) => label);
      expect(labels).toContain('Version');
      expect(labels).toContain('Statement');
    },
  );

  it('they are written in the style of the template', () => {
    expect(accepted(managed('\n        Ver$0\n'), 'Version')).toBe(
      managed("\n        Version: '2012-10-17'\n"),
    );
  });

  it('the place tells the type, not the policy before it', () => {
    const role = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ec2.amazonaws.com }
            Action: sts:AssumeRole
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: $0
`;
    expect(itemsIn(role).items.map(({ label }) => label)).toContain('s3:');
  });

  it.each(['Resources:\n  $0', 'Resources:\n  Policy:\n    $0', '$0', 'PolicyDocument: x\n$0'])(
    'and nothing elsewhere: %j',
    (text) => {
      expect(itemsIn(text).items).toEqual([]);
    },
  );
});

describe('a colon', () => {
  const onRequest = (marked: string): boolean => {
    const { text, cursor = 0 } = readMarkers(marked);
    const parsed = read(text);
    return complete(parsed, parsed.lines.positionAt(cursor), 'en').onRequest ?? false;
  };

  it.each([
    template('').replace(/Statement:\n$/, 'Statement:$0\n'),
    statement('Effect:$0'),
    statement('Effect: Allow', 'Action:$0'),
  ])('behind a key opens no list by itself: %j', (marked) => {
    expect(itemsIn(marked).items.length).toBeGreaterThan(0);
    expect(onRequest(marked)).toBe(true);
  });

  it.each([
    statement('Effect: Allow', 'Action: s3:$0'),
    statement('Effect: Allow', 'Action:', '  - s3:$0'),
    statement('Effect: Allow', 'Action: $0'),
    statement('Effect: Allow', 'Condition:', '  Bool:', '    aws:$0'),
  ])('within a name opens it: %j', (marked) => {
    expect(itemsIn(marked).items.length).toBeGreaterThan(0);
    expect(onRequest(marked)).toBe(false);
  });

  const onSpace = (marked: string): boolean => {
    const { text, cursor = 0 } = readMarkers(marked);
    const parsed = read(text);
    return complete(parsed, parsed.lines.positionAt(cursor), 'en').onSpace ?? false;
  };

  it.each([
    statement('Effect: $0'),
    statement('Effect: Allow', 'Action: $0'),
    statement('Effect: Allow', 'Action:', '  - $0'),
    statement('Effect: Allow', 'Action: s3:ListBucket', 'Resource: $0'),
    template('          - Effect: Allow\n            Action: s3:ListBucket\n          - $0\n'),
  ])('a space calls for what comes next: %j', (marked) => {
    expect(itemsIn(marked).items.length).toBeGreaterThan(0);
    expect(onSpace(marked)).toBe(true);
  });

  it.each([
    statement('Effect: Allow', 'Action: s3:ListBucket', '$0'),
    statement('Effect: Allow', 'Action: s3:ListBucket', 'Condition: $0'),
    statement('Effect: Allow', 'Principal: $0'),
    'Version: "2012-10-17"\nStatement: $0\n',
    statement('Effect: Allow', 'Action: s3:$0'),
  ])('where a line is broken next, or indented, it does not: %j', (marked) => {
    expect(onSpace(marked)).toBe(false);
  });
});

it.each([
  ['of a policy that says nothing else', 'Statement:\n  - $0\n', 'Statement:\n  - Effect: Allow\n'],
  [
    'among the policies of a function',
    'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Policies:\n        - Statement:\n            - $0\n',
    'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Policies:\n        - Statement:\n            - Effect: Allow\n',
  ],
])('the first statement can be begun %s', (_, before, after) => {
  expect(itemsIn(before).items.map(({ label }) => label)).toContain('statement-allow');
  expect(accepted(before, 'Effect')).toBe(after);
});

it('an item of another list is no statement', () => {
  expect(itemsIn('Statement:\n  - Effect: Allow\nsteps:\n  - $0\n').items).toEqual([]);
  expect(itemsIn('# policyDocument:\nsteps:\n  - $0\n').items).toEqual([]);
});

it('a statement is shown as it is written', () => {
  const { items } = itemsIn(template('          - Effect: Allow\n          - statement$0\n'));
  const shown = items.find(({ label }) => label === 'statement-assume-role')?.documentation?.();
  expect(shown).toContain('```yaml\nSid: AssumeOneRole\n');
  expect(shown).not.toContain('{');
});
