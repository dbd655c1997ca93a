import { examplePolicy } from '../examplePolicy';

/** The policy of a bucket whose objects one AWS principal may read. */
export const readableBy = (principal: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-bucket/*',
  });
