import { describe, expect, it } from 'vitest';
import type { CompletionItem } from '../../../../server/src/features/completion/item';
import { itemsOf, testCompletion } from '../../testers/completionTester';

testCompletion('elements of a policy', [
  {
    name: 'are those still missing',
    text: '{"Version": "2012-10-17", $0}',
    first: ['Statement'],
    lacks: ['Version', 'Id', 'Effect'],
  },
  {
    name: 'get the comma before them',
    text: '{\n  "Version": "2012-10-17"\n  $0\n}',
    pick: 'Statement',
    expected:
      '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": "",\n      "Resource": "*"\n    }\n  ]\n}',
  },
  {
    name: 'get the comma after them',
    text: '{\n  $0\n  "Statement": [{"Effect": "Allow"}]\n}',
    pick: 'Version',
    expected: '{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Allow"}]\n}',
  },
  {
    name: 'have a skeleton that fits the type',
    text: '{"Version": "2012-10-17", $0}',
    set: 'trust',
    pick: 'Statement',
    expected:
      '{"Version": "2012-10-17", "Statement": [\n  {\n    "Effect": "Allow",\n    "Principal": {\n      "AWS": ""\n    },\n    "Action": "sts:AssumeRole"\n  }\n]}',
  },
  {
    name: 'include Id in a resource-based policy',
    text: '{"Version": "2012-10-17", $0}',
    set: 'resource',
    offers: ['Id'],
  },
]);

testCompletion('elements of a statement', [
  {
    name: 'are those still missing, Effect first',
    text: '{"Statement": [{$0}]}',
    set: 'identity',
    first: ['Effect', 'Sid', 'Action', 'Resource', 'Condition'],
    offers: ['NotAction', 'NotResource'],
    lacks: ['Principal', 'NotPrincipal', 'Version'],
  },
  {
    name: 'are not offered twice, in whatever letter case',
    text: '{"Statement": [{"effect": "Allow", "NotAction": "s3:*", $0}]}',
    offers: ['Resource'],
    lacks: ['Effect', 'Action', 'NotAction'],
  },
  {
    name: 'are written with their value between quotes that stand',
    text: '{"Statement": [{"Eff$0"}]}',
    pick: 'Effect',
    expected: '{"Statement": [{"Effect": "Allow"}]}',
  },
  {
    name: 'are written with quotes where there are none',
    text: '{"Statement": [{Eff$0}]}',
    pick: 'Effect',
    expected: '{"Statement": [{"Effect": "Allow"}]}',
  },
  {
    name: 'close a quote that is open',
    text: '{"Statement": [{"Eff$0',
    pick: 'Effect',
    expected: '{"Statement": [{"Effect": "Allow"',
  },
  {
    name: 'close a quote before the brace',
    text: '{"Statement": [{"Eff$0}]}',
    pick: 'Effect',
    expected: '{"Statement": [{"Effect": "Allow"}]}',
  },
  {
    name: 'leave the value that stands',
    text: '{"Statement": [{"Act$0ion": "s3:*"}]}',
    pick: 'NotAction',
    expected: '{"Statement": [{"NotAction": "s3:*"}]}',
  },
  {
    name: 'leave the colon that stands',
    text: '{"Statement": [{"Act$0": }]}',
    pick: 'Action',
    expected: '{"Statement": [{"Action": }]}',
  },
  {
    name: 'get both commas',
    text: '{\n  "Statement": [\n    {\n      "Effect": "Allow" // yes\n      "$0"\n      "Resource": "*"\n    }\n  ]\n}',
    lacks: ['Effect', 'Resource'],
    pick: 'Action',
    expected:
      '{\n  "Statement": [\n    {\n      "Effect": "Allow", // yes\n      "Action": [\n        ""\n      ],\n      "Resource": "*"\n    }\n  ]\n}',
  },
  {
    name: 'do not get a second comma',
    text: '{"Statement": [{"Effect": "Allow", $0, "Action": "s3:*"}]}',
    pick: 'Resource',
    expected: '{"Statement": [{"Effect": "Allow", "Resource": "*", "Action": "s3:*"}]}',
  },
  {
    name: 'come at the end of a text that stops there',
    text: '{"Statement": [{"Effect": "Allow", $0',
    pick: 'Resource',
    expected: '{"Statement": [{"Effect": "Allow", "Resource": "*"',
  },
  {
    name: 'include Principal, last, while the type is only assumed',
    text: '{"Statement": [{"Effect": "Allow", $0}]}',
    offers: ['Principal'],
    first: ['Action', 'Resource', 'Sid', 'Condition'],
  },
  {
    name: 'are those of a role trust policy',
    text: '{"Statement": [{"Effect": "Allow", $0}]}',
    set: 'trust',
    offers: ['Principal', 'Action', 'Condition', 'Sid'],
    lacks: ['Resource', 'NotResource', 'NotAction'],
    pick: 'Action',
    expected: '{"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole"}]}',
  },
  {
    name: 'are those of a resource control policy, with the only effect and principal it may have',
    text: '{"Statement": [{$0}]}',
    set: 'rcp',
    offers: ['Action', 'Resource', 'NotResource'],
    lacks: ['NotAction', 'NotPrincipal'],
    pick: 'Effect',
    expected: '{"Statement": [{"Effect": "Deny"}]}',
  },
  {
    name: 'are not offered in a Sid',
    text: '{"Statement": [{"Sid": "Al$0", "Effect": "Allow"}]}',
    nothing: true,
  },
  {
    name: 'are not offered on the quotes of a key',
    text: '{"Statement": [{$0"Effect": "Allow"}]}',
    nothing: true,
  },
]);

describe('a Sid', () => {
  const sidIn = (statement: string): CompletionItem | undefined =>
    itemsOf({ text: `{"Statement": [${statement}]}` }).items.find(({ label }) => label === 'Sid');

  it('is followed by names where the statement says enough for one', () => {
    expect(sidIn('{"Effect": "Allow", "Action": "s3:GetObject", $0}')?.continues).toBe(true);
    expect(sidIn('{"Effect": "Allow", $0}')?.continues).toBeUndefined();
  });
});
