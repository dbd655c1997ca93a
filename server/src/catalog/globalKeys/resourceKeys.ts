import { BY_RESOURCE_TAGGERS } from '../keyControl';
import { RESOURCE_IN_ORGANIZATION } from './availability';
import { mostly, sometimes, single, fromAws } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/**
 * Actions that do not send the keys of the resource's account. Source: IAM User Guide, `aws:ResourceAccount`.
 * `events:PutEvents` is left out: only old cross-account targets lack the key.
 */
const NO_RESOURCE_ACCOUNT: readonly string[] = [
  'auditmanager:UpdateAssessmentFrameworkShare',
  'detective:AcceptInvitation',
  'ds:AcceptSharedDirectory',
  'ebs:*',
  'ec2:AcceptTransitGatewayPeeringAttachment',
  'ec2:AcceptVpcEndpointConnections',
  'ec2:AcceptVpcPeeringConnection',
  'ec2:CreateTransitGatewayPeeringAttachment',
  'ec2:CreateVpcEndpoint',
  'ec2:CreateVpcPeeringConnection',
  'es:AcceptInboundConnection',
  'guardduty:AcceptAdministratorInvitation',
  'macie2:AcceptInvitation',
  'route53:AssociateVpcWithHostedZone',
  'route53:CreateVPCAssociationAuthorization',
  'securityhub:AcceptAdministratorInvitation',
];

/** Keys that say what is called. */
export const RESOURCE_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:ResourceAccount',
    type: 'String',
    ...single,
    ...mostly,
    ...fromAws,
    sensitive: true,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The ID of the account that owns the requested resource.',
      ja: 'リクエストされたリソースを所有するアカウントの ID です。',
    },
    availability: {
      en: 'In the requests of most services; a few actions do not support it.',
      ja: 'ほとんどのサービスのリクエストに含まれます（一部のアクションを除く）。',
    },
  },
  {
    name: 'aws:ResourceOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The path in AWS Organizations to the account that owns the requested resource.',
      ja: 'リクエストされたリソースを所有するアカウントに至る、AWS Organizations のパスです。',
    },
    availability: RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:ResourceOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    notActions: NO_RESOURCE_ACCOUNT,
    description: {
      en: 'The ID of the organization (`o-…`) that the requested resource belongs to.',
      ja: 'リクエストされたリソースが属する組織の ID（`o-…`）です。',
    },
    availability: RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:ResourceTag/${TagKey}',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    tagKey: true,
    description: {
      en: 'The value of a tag of the requested resource.',
      ja: 'リクエストされたリソースのタグの値です。',
    },
    availability: {
      en: 'Only where the resource has that tag or is created with it, and its type supports authorization based on tags.',
      ja: 'タグに基づく認可をサポートするリソースに、そのタグがあるか、作成時に付けられる場合だけ含まれます。',
    },
    control: BY_RESOURCE_TAGGERS,
  },
];
