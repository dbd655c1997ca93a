import { allow, bucket, deny, denyWhen, when } from './case';
import type { Cases } from './case';

const KMS = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const encrypted = (value: string, operator = 'StringEquals'): string =>
  allow(
    '"s3:PutObject"',
    '"arn:aws:s3:::amzn-s3-demo-bucket/*"',
    `{"${operator}":{"${KMS}":${value}}}`,
  );

/** Addresses, and IDs of networks and keys. */
export const NETWORK_VALUES: Cases = {
  TYPE_MISMATCH_IP_RANGE: [
    { name: 'a host name', policy: when('{"IpAddress":{"aws:SourceIp":«"office.example.com"»}}') },
    { name: 'a wildcard', policy: when('{"IpAddress":{"aws:SourceIp":«"203.0.113.*"»}}') },
    {
      name: 'a range by two ends',
      policy: denyWhen(
        '{"NotIpAddress":{"aws:SourceIp":["198.51.100.0/24",«"203.0.113.1-203.0.113.9"»]}}',
      ),
    },
    { name: 'too long a mask', policy: when('{"IpAddress":{"aws:SourceIp":«"203.0.113.0/33"»}}') },
    { name: 'an octet too large', policy: when('{"IpAddress":{"aws:SourceIp":«"203.0.300.1"»}}') },
  ],
  IMPROVE_IP_RANGE: [
    { name: 'IPv4', policy: when('{"IpAddress":{"aws:SourceIp":«"203.0.113.77/24"»}}') },
    { name: 'IPv6', policy: when('{"IpAddress":{"aws:SourceIp":«"2001:db8:1234:5678::1/64"»}}') },
    {
      name: 'one of a list, in a Deny',
      policy: denyWhen('{"NotIpAddress":{"aws:SourceIp":["198.51.100.0/24",«"203.0.113.5/28"»]}}'),
    },
  ],
  PRIVATE_IP_ADDRESS: [
    { name: 'one', policy: when('{"IpAddress":{"aws:SourceIp":«"10.0.0.0/8"»}}') },
    {
      name: 'all of a list',
      policy: when('{"IpAddress":{"aws:SourceIp":«["192.168.1.0/24","172.16.0.0/12"]»}}'),
    },
    { name: 'in a Deny', policy: denyWhen('{"IpAddress":{"aws:sourceip":«"192.168.0.0/16"»}}') },
  ],
  PRIVATE_NOT_IP_ADDRESS: [
    { name: 'in a Deny', policy: denyWhen('{"NotIpAddress":{"aws:SourceIp":«"10.0.0.0/8"»}}') },
    {
      name: 'IfExists',
      policy: denyWhen(
        '{"NotIpAddressIfExists":{"aws:SourceIp":«["10.0.0.0/8","192.168.0.0/16"]»}}',
      ),
    },
    { name: 'in an Allow', policy: when('{"NotIpAddress":{"aws:SourceIp":«"172.16.5.0/24"»}}') },
  ],
  PRIVATE_IP_ADDRESS_SUBSET: [
    {
      name: 'one of two',
      policy: when('{"IpAddress":{"aws:SourceIp":["203.0.113.0/24",«"10.0.0.0/8"»]}}'),
    },
    {
      name: 'in a bucket policy',
      policy: bucket(
        '{"AWS":"111122223333"}',
        '{"IpAddress":{"aws:SourceIp":[«"192.168.0.1"»,"203.0.113.0/24"]}}',
      ),
    },
  ],
  PRIVATE_NOT_IP_ADDRESS_SUBSET: [
    {
      name: 'one of two',
      policy: denyWhen('{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24",«"10.0.0.0/8"»]}}'),
    },
    {
      name: 'one of three',
      policy: deny(
        '"s3:*"',
        '"*"',
        '{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24",«"172.16.0.0/12"»,"198.51.100.0/24"]}}',
      ),
    },
  ],
  INVALID_VPC_FORMAT: [
    { name: 'a name', policy: when('{"StringEquals":{"aws:SourceVpc":«"production"»}}') },
    {
      name: 'too short',
      policy: denyWhen('{"StringNotEquals":{"aws:SourceVpc":["vpc-12345678",«"vpc-1234"»]}}'),
    },
    {
      name: 'of an endpoint',
      policy: when('{"StringEquals":{"aws:SourceVpc":«"vpce-12345678"»}}'),
    },
    { name: 'an underscore', policy: when('{"StringEquals":{"aws:sourceVpc":«"vpc_12345678"»}}') },
  ],
  INVALID_VPCE_FORMAT: [
    { name: 'of a VPC', policy: when('{"StringEquals":{"aws:SourceVpce":«"vpc-12345678"»}}') },
    {
      name: 'too long',
      policy: denyWhen('{"StringNotEquals":{"aws:SourceVpce":«"vpce-1234567890"»}}'),
    },
    {
      name: 'an ARN',
      policy: when(
        '{"StringEquals":{"aws:sourceVpce":«"arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-12345678"»}}',
      ),
    },
  ],
  INVALID_KMS_KEY_VALUE: [
    { name: 'the ID of a key', policy: encrypted('«"1234abcd-12ab-34cd-56ef-1234567890ab"»') },
    { name: 'an alias', policy: encrypted('«"arn:aws:kms:us-east-1:111122223333:alias/app"»') },
    {
      name: 'no Region',
      policy: encrypted('«"arn:aws:kms::111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"»'),
    },
    {
      name: 'negated, in a Deny',
      policy: deny(
        '"s3:PutObject"',
        '"arn:aws:s3:::amzn-s3-demo-bucket/*"',
        `{"StringNotEquals":{"${KMS}":[«"app-key"»]}}`,
      ),
    },
  ],
};
