import { parseText } from '../server/src/service/languageService';
import type { PolicyDocument } from '../server/src/policy/document';
import { authorize } from '../server/src/reasoning/evaluation/authorize';
import type { AuthorizationRequest } from '../server/src/reasoning/evaluation/policySet';
import { contextOf } from '../server/src/reasoning/request';
import { median, printTable } from './measure';
import { policyOfStatements } from './policies';

/** How many requests a second are decided, reasons included. The target stands in brackets. */
export async function benchEvaluation(): Promise<void> {
  const policies: readonly (readonly [string, readonly PolicyDocument[]])[] = [
    ['40 statements (10,000)', [read(policyOfStatements(40))]],
    [
      'three policies of 40 statements',
      [0, 40, 80].map((first) => read(policyOfStatements(40, first))),
    ],
    ['1,000 statements', [read(policyOfStatements(1000))]],
  ];
  const rows: string[][] = [];
  for (const [name, identity] of policies) {
    const all = await median(() => REQUESTS.map((request) => authorize({ identity }, request)));
    rows.push([name, Math.round((REQUESTS.length / all) * 1000).toLocaleString('en')]);
  }
  printTable('Evaluation', ['policy', 'decisions a second'], rows);
}

const context = contextOf(
  new Map([
    ['aws:username', ['alice']],
    ['aws:securetransport', ['true']],
    ['aws:principaltag/team', ['team-3']],
  ]),
);

/** Some that a statement allows or denies, some that only nearly fit, some that nothing speaks about. */
const REQUESTS: readonly AuthorizationRequest[] = [
  ['s3:GetObject', 'arn:aws:s3:::a-0/key'],
  ['s3:DeleteBucket', 'arn:aws:s3:::a-20'],
  ['ec2:RunInstances', 'arn:aws:ec2:eu-west-1:123456789012:instance/a-1'],
  ['iam:GetUser', 'arn:aws:iam::123456789012:user/a-2'],
  ['dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:123456789012:table/a-3'],
  ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:123456789012:a-5'],
  ['logs:PutLogEvents', 'arn:aws:logs:eu-west-1:123456789012:log-group:a-8:log-stream:a'],
  ['athena:StartQueryExecution', '*'],
].map(([action = '', resource = '']) => ({ action, resource, context }));

function read(text: string): PolicyDocument {
  const source = { uri: 'bench.json', languageId: undefined, text, type: undefined };
  const [document] = parseText(source).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}
