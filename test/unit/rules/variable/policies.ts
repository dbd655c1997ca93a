/** A policy of one statement on this resource; `«…»` marks stay where they are. */
export const onResource = (resource: string, effect = 'Allow', element = 'Resource'): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "Action": "s3:GetObject", "${element}": ${JSON.stringify(resource)} }] }`;

/** Text between `${` and `}` that belongs to the tools which fill in templates, and not to IAM. */
export const PLACEHOLDERS: readonly string[] = [
  '${bucket}',
  '${AWS::AccountId}',
  '${ bucket }',
  '${var.bucket}',
  '${join(",", var.names)}',
  '${var.prod ? "a" : "b"}',
  '${self:custom.bucket}',
  '${aws:accountId}',
  '${env:BUCKET, none}',
];

/** Cases in which a variable may be something else: what each rule must be silent on. */
export const placeholders = (write: (text: string) => string) =>
  PLACEHOLDERS.map((text) => ({ name: text, policy: write(text) }));
