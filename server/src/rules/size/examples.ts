const list = (count: number, item: (number: string) => string): string =>
  Array.from({ length: count }, (_, i) => `"${item(String(i + 1).padStart(3, '0'))}"`).join(', ');

/** A statement on many buckets, on few lines. */
export const policyOnBuckets = (count: number, effect: 'Allow' | 'Deny' = 'Allow'): string => `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "${effect}",
    "Action": "s3:GetObject",
    "Resource": [${list(count, (number) => `arn:aws:s3:::amzn-s3-demo-bucket-${number}/*`)}]
  }
}`;

const roles = (count: number): string =>
  list(count, (number) => `arn:aws:iam::111122223333:role/Application${number}`);

/** A trust policy for many roles. */
export const trustOfRoles = (count: number): string => `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": [${roles(count)}] },
    "Action": "sts:AssumeRole"
  }
}`;

/** The policy of a queue for many roles. */
export const queueForRoles = (count: number): string => `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "AWS": [${roles(count)}] },
    "Action": "sqs:SendMessage",
    "Resource": "arn:aws:sqs:us-east-1:111122223333:queue"
  }
}`;
