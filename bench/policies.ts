/** A policy of realistic statements, made to a size. */
export const policyOfStatements = (count: number): string =>
  JSON.stringify(
    { Version: '2012-10-17', Statement: Array.from({ length: count }, (_, i) => statement(i)) },
    undefined,
    2,
  );

function statement(i: number): object {
  const bucket = `arn:aws:s3:::bucket-${i}`;
  return {
    Sid: `Statement${i}`,
    Effect: i % 7 === 0 ? 'Deny' : 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', 'iam:ListMFADevices', `ec2:Describe${i}*`],
    Resource: [`${bucket}/*`, bucket, 'arn:aws:iam::*:user/${aws:username}'],
    Condition: {
      Bool: { 'aws:SecureTransport': 'true' },
      StringEquals: { 'aws:PrincipalTag/team': [`team-${i}`, '${aws:username}'] },
    },
  };
}

/** The largest policy of so many characters, white space left out as IAM does. */
export function policyOfSize(characters: number): string {
  let count = 1;
  const size = (n: number): number => policyOfStatements(n).replace(/\s/g, '').length;
  while (size(count + 1) <= characters) count++;
  return policyOfStatements(count);
}
