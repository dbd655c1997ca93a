import type { PolicyType } from '../../../../../server/src/iam/policyType';
import { policyWith } from '../../../testers/statements';

/** A policy that trips a check of Access Analyzer, with `«…»` around each thing the check reports. */
export interface CodeCase {
  readonly name: string;
  readonly policy: string;
  /** Where the content does not tell it. */
  readonly type?: PolicyType;
  /** What else is reported, in alphabetical order: other codes, and rules of our own that warn. */
  readonly also?: readonly string[];
}

/** Cases by the code of the check. */
export type Cases = Readonly<Record<string, readonly CodeCase[]>>;

export const ACCOUNT = '111122223333';
export const BUCKET = '"arn:aws:s3:::amzn-s3-demo-bucket"';
export const OBJECTS = '"arn:aws:s3:::amzn-s3-demo-bucket/*"';

const elements = (action: string, resource: string, condition: string | undefined): string =>
  `"Action":${action},"Resource":${resource}${condition === undefined ? '' : `,"Condition":${condition}`}`;

/** A policy of one statement. All parts are JSON text, so that they may hold marks. */
export const one = (statement: string): string => policyWith(`{${statement}}`);

export const allow = (action: string, resource = '"*"', condition?: string): string =>
  one(`"Effect":"Allow",${elements(action, resource, condition)}`);

export const deny = (action: string, resource = '"*"', condition?: string): string =>
  one(`"Effect":"Deny",${elements(action, resource, condition)}`);

/** A policy that only reads objects under a condition. */
export const when = (condition: string): string => allow('"s3:GetObject"', OBJECTS, condition);

/** A policy that keeps everybody from reading objects under a condition. */
export const denyWhen = (condition: string): string => deny('"s3:GetObject"', OBJECTS, condition);

/** A policy of a bucket. */
export const bucket = (principal: string, condition?: string, action = '"s3:GetObject"'): string =>
  one(`"Effect":"Allow","Principal":${principal},${elements(action, OBJECTS, condition)}`);

/** The trust policy of a role. */
export const trust = (principal: string, condition?: string, action = '"sts:AssumeRole"'): string =>
  one(
    `"Effect":"Allow","Principal":${principal},"Action":${action}${condition === undefined ? '' : `,"Condition":${condition}`}`,
  );

export const TOPIC = '"arn:aws:sns:us-east-1:111122223333:t"';
export const QUEUE = '"arn:aws:sqs:us-east-1:111122223333:q"';

/** The policy of any resource. */
export const resourcePolicy = (
  principal: string,
  action: string,
  resource: string,
  condition = '',
  effect = 'Allow',
): string =>
  one(
    `"Effect":"${effect}","Principal":${principal},${elements(action, resource, condition === '' ? undefined : condition)}`,
  );
