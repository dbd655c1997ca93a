import { serviceDetails } from '../server/src/catalog/details';
import type { ServiceDetails } from '../server/src/catalog/model';

/**
 * Policies as people write them, made to a size: correct actions of real services on ARNs that fit,
 * with the conditions that are common. The same number gives the same policy.
 */
const SERVICES = ['s3', 'ec2', 'iam', 'dynamodb', 'lambda', 'sqs', 'sns', 'kms', 'logs', 'rds'];

/** Statements, one after the other through the services. */
export const policyOfStatements = (count: number, first = 0): string =>
  write(Array.from({ length: count }, (_, i) => statement(first + i)));

/** The largest policy of so many characters, white space left out as IAM does. */
export function policyOfSize(characters: number, first = 0): string {
  let count = 1;
  const size = (n: number): number => policyOfStatements(n, first).replace(/\s/g, '').length;
  while (size(count + 1) <= characters) count++;
  return policyOfStatements(count, first);
}

/** One statement with so many actions: known ones, and then patterns made from them. */
export function policyOfActions(count: number): string {
  const known = SERVICES.flatMap((prefix) =>
    detailsOf(prefix).actions.map(({ action }) => `${prefix}:${action.name}`),
  );
  const actions = Array.from(
    { length: count },
    (_, i) => known[i] ?? `${String(known[i % known.length])}*`,
  );
  return write([{ Effect: 'Allow', Action: actions, Resource: '*' }]);
}

/** One statement with so many resources. */
export const policyOfResources = (count: number): string =>
  write([
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: Array.from({ length: count }, (_, i) => `arn:aws:s3:::bucket-${String(i)}/*`),
    },
  ]);

const write = (statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);

function statement(i: number): object {
  const details = detailsOf(SERVICES[i % SERVICES.length] ?? 's3');
  const types = details.resourceTypes.filter(({ arn }) =>
    arn.includes(`:${details.service.prefix}:`),
  );
  const type = types[i % types.length];
  const fitting = details.actions.filter(({ resources }) =>
    resources.some((resource) => resource.type === type),
  );
  const actions = fitting.slice(i % 5, (i % 5) + 4).map(({ action }) => action.name);
  return {
    Sid: `Statement${String(i)}`,
    Effect: i % 7 === 0 ? 'Deny' : 'Allow',
    Action: actions.map((name) => `${details.service.prefix}:${name}`),
    Resource: ['a', 'b'].map((name) => arnOf(type?.arn ?? '*', `${name}-${String(i)}`)),
    Condition: {
      Bool: { 'aws:SecureTransport': 'true' },
      StringEquals: { 'aws:PrincipalTag/team': [`team-${String(i)}`, '${aws:username}'] },
    },
  };
}

const arnOf = (template: string, name: string): string =>
  template
    .replace('${Partition}', 'aws')
    .replace('${Region}', 'eu-west-1')
    .replace('${Account}', '123456789012')
    .replace(/\$\{[^}]*\}/g, name);

function detailsOf(prefix: string): ServiceDetails {
  const details = serviceDetails(prefix);
  if (details === undefined) throw new Error(`The catalogue lacks ${prefix}.`);
  return details;
}
