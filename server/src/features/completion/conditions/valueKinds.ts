/** What the values of a condition key name, where its name tells. */
export type ValueKind =
  | 'account'
  | 'organization'
  | 'organization-path'
  | 'principal-arn'
  | 'region'
  | 'service-principal'
  | 'linked-service'
  | 'calling-service'
  | 'vpc'
  | 'vpc-endpoint'
  | 'ip-range'
  | 'date'
  | 'policy-arn'
  | 'github-subject';

/** By patterns of keys in lower case; the first that matches counts. */
const KINDS: readonly (readonly [RegExp, ValueKind])[] = [
  [/^aws:requestedregion$|^(?!kms:multiregion$)[^/]*regions?$/, 'region'],
  [/^(iam|sts):awsservicename$/, 'linked-service'],
  [/^kms:viaservice$/, 'calling-service'],
  [/^aws:calledvia(first|last)?$|serviceprincipal$|:passedtoservice$/, 'service-principal'],
  [/^aws:principalservicename(slist)?$/, 'service-principal'],
  [/^aws:(principal|resource|source|vpce)orgid$/, 'organization'],
  [/orgpaths$/, 'organization-path'],
  [/^aws:principalarn$/, 'principal-arn'],
  [/^aws:(ec2instancesourcevpc|sourcevpc)$/, 'vpc'],
  [/^aws:sourcevpce$/, 'vpc-endpoint'],
  [/^aws:(sourceip|vpcsourceip)$/, 'ip-range'],
  [/^aws:(currenttime|tokenissuetime)$/, 'date'],
  [/^iam:(policyarn|permissionsboundary)$/, 'policy-arn'],
  [/^token\.actions\.githubusercontent\.com:sub$/, 'github-subject'],
  [/^[a-z0-9-]+:\w*account(id)?$/, 'account'],
];

/** What the values of a key name; the key in any letter case. */
export function kindOfValues(key: string): ValueKind | undefined {
  const lower = key.toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(lower))?.[1];
}
