import { testCompletion } from '../../testers/completionTester';

const named = (sid: string, more: string): string =>
  `{"Version": "2012-10-17", "Statement": [{"Sid": ${sid}, ${more}}]}`;
const READ =
  '"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectAcl"], "Resource": "arn:aws:s3:::b/*"';

testCompletion('Sids', [
  {
    name: 'say what the statement does, shorter ones behind',
    text: named('"$0"', READ),
    first: ['AllowS3ReadOnObject', 'AllowS3Read'],
    pick: 'AllowS3ReadOnObject',
    expected: named('"AllowS3ReadOnObject"', READ),
  },
  {
    name: 'replace the one that stands',
    text: named('"Statement$01"', READ),
    pick: 'AllowS3Read',
    expected: named('"AllowS3Read"', READ),
  },
  {
    name: 'are none while the statement says nothing',
    text: named('"$0"', '"Effect": "Allow"'),
    nothing: true,
  },
]);
