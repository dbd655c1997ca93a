import { BUCKET, OBJECTS, bucket, one } from './case';
import type { Cases } from './case';
import { policyWith } from '../../../testers/statements';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const LIST = `"Action":"s3:ListBucket","Resource":${BUCKET}`;
const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';

/** What a statement may be called. */
export const SIDS: Cases = {
  UNSUPPORTED_SID: [
    { name: 'spaces', policy: one(`"Sid":«"Allow reading"»,"Effect":"Allow",${READ}`) },
    { name: 'a hyphen', policy: one(`"Sid":«"allow-reading"»,"Effect":"Allow",${READ}`) },
    {
      name: 'an underscore and a full stop',
      policy: one(`"Sid":«"allow_reading.1"»,"Effect":"Allow",${READ}`),
    },
    {
      name: 'letters outside ASCII',
      policy: one(`"Sid":«"Lesezugriffß"»,"Effect":"Allow",${READ}`),
    },
    {
      name: 'a trust policy',
      policy: one(
        `"Sid":«"the team"»,"Effect":"Allow","Principal":${ROOT},"Action":"sts:AssumeRole"`,
      ),
    },
  ],
  UNIQUE_SIDS_REQUIRED: [
    {
      name: 'an identity policy',
      policy: policyWith(
        `{"Sid":"A","Effect":"Allow",${READ}}`,
        `{"Sid":«"A"»,"Effect":"Allow",${LIST}}`,
      ),
      type: 'identity',
    },
    {
      name: 'three times',
      policy: policyWith(
        `{"Sid":"A","Effect":"Allow",${READ}}`,
        `{"Sid":«"A"»,"Effect":"Allow",${LIST}}`,
        '{"Sid":«"A"»,"Effect":"Deny","Action":"s3:DeleteBucket","Resource":"*"}',
      ),
      type: 'identity',
    },
    {
      name: 'a trust policy',
      policy: policyWith(
        `{"Sid":"A","Effect":"Allow","Principal":${ROOT},"Action":"sts:AssumeRole"}`,
        '{"Sid":«"A"»,"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}',
      ),
    },
  ],
  UNIQUE_SIDS_RECOMMENDED: [
    {
      name: 'a bucket policy',
      policy: policyWith(
        `{"Sid":"A","Effect":"Allow","Principal":${ROOT},${READ}}`,
        `{"Sid":«"A"»,"Effect":"Allow","Principal":${ROOT},${LIST}}`,
      ),
    },
    {
      name: 'a queue policy',
      policy: policyWith(
        ...['sqs:SendMessage', 'sqs:ReceiveMessage'].map(
          (action, i) =>
            `{"Sid":${i === 0 ? '"A"' : '«"A"»'},"Effect":"Allow","Principal":${ROOT},"Action":"${action}","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}`,
        ),
      ),
    },
  ],
  EMPTY_SID_VALUE: [
    { name: 'an identity policy', policy: one(`"Sid":«""»,"Effect":"Allow",${READ}`) },
    {
      name: 'two statements',
      policy: policyWith(
        `{"Sid":«""»,"Effect":"Allow",${READ}}`,
        `{"Sid":«""»,"Effect":"Allow",${LIST}}`,
      ),
    },
    { name: 'a bucket policy', policy: bucket(ROOT).replace('{"Effect"', '{"Sid":«""»,"Effect"') },
  ],
};
