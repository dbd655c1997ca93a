import type { Cases } from './case';
import { policyWith } from '../../../testers/statements';

const READERS = '"Principal":{"AWS":"arn:aws:iam::111122223333:root"}';

/** Statements on resources of their own, enough to be larger than a quota. */
const many = (count: number, rest: (i: number) => string): string =>
  policyWith(...Array.from({ length: count }, (_, i) => `{${rest(i)}}`)).replace(
    '"Statement"',
    '«"Statement"»',
  );

const read = (i: number): string =>
  `"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket${i}/reports/*"`;

/** Policies longer than AWS takes. */
export const SIZE: Cases = {
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: [
    { name: 'longer than every quota', policy: many(120, read), type: 'identity' },
  ],
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: [
    {
      name: 'a bucket policy',
      policy: many(
        120,
        (i) =>
          `${READERS},"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/${'reports-'.repeat(10)}${i}/*"`,
      ),
    },
  ],
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: [
    {
      name: 'a statement for each user',
      policy: many(
        50,
        (i) =>
          `"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/user-number-${i}"},"Action":"sts:AssumeRole"`,
      ),
    },
  ],
  POLICY_SIZE_EXCEEDS_SCP_QUOTA: [
    {
      name: 'longer than an SCP may be',
      policy: many(120, (i) => read(i).replace('Allow', 'Deny')),
      type: 'scp',
    },
  ],
  POLICY_SIZE_EXCEEDS_RCP_QUOTA: [
    {
      name: 'longer than an RCP may be',
      policy: many(
        60,
        (i) =>
          `"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket${i}/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}`,
      ),
      type: 'rcp',
    },
  ],
};
