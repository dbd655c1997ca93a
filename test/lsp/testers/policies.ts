/** A policy with one finding: the ARN that names the device for the user. */
export const LEGACY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "EnrolOwnDevice",
      "Effect": "Allow",
      "Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice"],
      "Resource": ["arn:aws:iam::*:mfa/\${aws:username}", "arn:aws:iam::*:user/\${aws:username}"]
    }
  ]
}
`;

/** A policy with two findings, each with a fix that leaves access as it is. */
export const LOWER_CASE = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "action": "s3:ListAllMyBuckets", "Resource": "*" },
    { "Effect": "Allow", "Action": "s3:GetObject", "resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }
  ]
}
`;
