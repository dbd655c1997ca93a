import { hasUnknown } from '../../iam/unknown';
import type { Condition, Principals, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { writesOutConditions } from '../../reasoning/conditions';
import { withoutRegion } from './servicePrincipal';

/**
 * Services that act for one resource of one account and say in the request which it is, with the
 * services that they call. AWS's documentation of these pairs shows a condition on the source
 * throughout. Pairs that AWS publishes without one are left out (load balancer logs, AWS Backup to
 * Amazon SNS, EventBridge to Amazon SNS and CloudWatch Logs, most key policies): some send no source.
 */
const SENDS_SOURCE: ReadonlyMap<string, readonly string[]> = new Map([
  ['apigateway', ['lambda']],
  ['bcm-data-exports', ['s3']],
  ['bedrock', ['lambda']],
  ['billingreports', ['s3']],
  ['cloudfront', ['s3', 'lambda']],
  ['cloudtrail', ['s3', 'sns']],
  ['cloudwatch', ['sns']],
  ['codecommit', ['sns', 'lambda']],
  ['cognito-idp', ['lambda']],
  ['config', ['s3', 'sns', 'lambda']],
  ['connect', ['lambda']],
  ['delivery.logs', ['s3']],
  ['elasticloadbalancing', ['lambda']],
  ['events', ['sqs', 'lambda']],
  ['events.rds', ['sns']],
  ['guardduty', ['s3']],
  ['inspector2', ['s3']],
  ['iot', ['lambda']],
  ['lambda.alarms.cloudwatch', ['lambda']],
  ['lex', ['lambda']],
  ['lexv2', ['lambda']],
  ['logging.s3', ['s3']],
  ['logs', ['s3', 'lambda']],
  ['macie', ['s3']],
  ['redshift', ['s3']],
  ['s3', ['s3', 'sns', 'sqs', 'lambda']],
  ['serverlessrepo', ['s3']],
  ['ses', ['s3', 'sns', 'lambda']],
  ['sns', ['sqs', 'lambda', 'firehose']],
  ['storage-lens.s3', ['s3']],
]);

/** Whether a service says in the request for which resource it acts, in all calls that a statement allows. */
export function sendsSource(servicePrincipal: string, { actions }: Statement): boolean {
  const called = SENDS_SOURCE.get(withoutRegion(servicePrincipal));
  return (
    called !== undefined &&
    actions !== undefined &&
    !actions.negated &&
    actions.complete &&
    actions.values.length > 0 &&
    actions.values.every(({ text }) => {
      const colon = text?.indexOf(':') ?? -1;
      return colon > 0 && called.includes((text ?? '').slice(0, colon).toLowerCase());
    })
  );
}

/** The service principals that a statement names, where it names nobody else. */
export function servicesAlone(principals: Principals | undefined): readonly StringValue[] {
  if (principals === undefined || principals.negated || principals.everyone) return [];
  const { groups } = principals;
  return groups.every(({ kind }) => kind === 'Service')
    ? groups.flatMap(({ values }) => values)
    : [];
}

/** The keys that AWS recommends against confused deputies. */
const isSourceKey = ({ key }: Condition): boolean =>
  /^aws:source(?:arn|account|orgid|orgpaths)$/.test(key);

/** Keys that say less: a header of the request, or an address, which a service hides. */
const isWeakKey = ({ key }: Condition): boolean =>
  /^aws:(?:referer|useragent|sourceip|vpcsourceip)$/.test(key);

/** A condition that is somebody's answer to the question, of whom another rule may speak. */
const isOtherAnswer = ({ key }: Condition): boolean => /^aws:(?:source|principal)/.test(key);

/**
 * How a statement asks for the source of a service's call: in the recommended way, by a weaker key,
 * in some other way or one that cannot be read, or not at all.
 */
export function sourceAsked(statement: Statement): 'well' | 'weakly' | 'otherwise' | 'no' {
  const { conditions } = statement;
  if (conditions.some(isSourceKey)) return 'well';
  if (!writesOutConditions(statement) || conditions.some(({ key }) => hasUnknown(key)))
    return 'otherwise';
  if (conditions.some(isWeakKey)) return 'weakly';
  return conditions.some(isOtherAnswer) ? 'otherwise' : 'no';
}

/** The condition by which a statement asks for the source weakly. */
export const weakConditions = ({ conditions }: Statement): readonly Condition[] =>
  conditions.filter(isWeakKey);
