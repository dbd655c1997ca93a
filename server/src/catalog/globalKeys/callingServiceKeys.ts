import {
  EVERY_REQUEST,
  FOR_A_RESOURCE,
  FOR_A_RESOURCE_IN_ORGANIZATION,
  FORWARDED,
} from './availability';
import { always, sometimes, single, fromAws } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/** Keys that say whether a service calls, for whom, and through which others. */
export const CALLING_SERVICE_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:CalledVia',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The services, in order, that made the request on behalf of the principal with its credentials.',
      ja: 'プリンシパルの認証情報を使って代わりにリクエストを行ったサービスの、順序付きの一覧です。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaFirst',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The first service of the chain that made requests on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った一連のサービスのうち、最初のものです。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaLast',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The last service of the chain that made requests on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った一連のサービスのうち、最後のものです。',
    },
    availability: FORWARDED,
  },
  {
    name: 'aws:CalledViaAWSMCP',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    values: ['aws-mcp.amazonaws.com', 'ecs-mcp.amazonaws.com', 'eks-mcp.amazonaws.com'],
    description: {
      en: 'The service principal of the AWS MCP server that made the request on behalf of the principal.',
      ja: 'プリンシパルに代わってリクエストを行った AWS MCP サーバーのサービスプリンシパルです。',
    },
    availability: {
      en: 'Only where an AWS MCP server calls a service with the credentials of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルの認証情報でサービスを呼び出す場合だけ含まれます。',
    },
  },
  {
    name: 'aws:ViaAWSService',
    type: 'Bool',
    ...single,
    ...always,
    ...fromAws,
    description: {
      en: 'Whether an AWS service makes the request on behalf of the principal, with its credentials (forward access sessions).',
      ja: 'AWS のサービスがプリンシパルの認証情報を使って代わりにリクエストを行っているかどうかです（転送アクセスセッション）。',
    },
    availability: EVERY_REQUEST,
  },
  {
    name: 'aws:ViaAWSMCPService',
    type: 'Bool',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'Whether an AWS MCP server makes the request on behalf of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルに代わってリクエストを行っているかどうかです。',
    },
    availability: {
      en: 'Where an AWS MCP server calls a service on behalf of the principal.',
      ja: 'AWS MCP サーバーがプリンシパルに代わってサービスを呼び出す場合に含まれます。',
    },
  },
  {
    name: 'aws:SourceAccount',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the account of the resource on whose behalf a service calls. It guards against the confused deputy problem.',
      ja: 'サービスの呼び出しの元になったリソースのアカウントの ID です。混乱した代理問題を防ぐために使います。',
    },
    availability: FOR_A_RESOURCE,
  },
  {
    name: 'aws:SourceArn',
    type: 'Arn',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The ARN of the resource on whose behalf a service calls: the SNS topic that sends to a queue, for example. It guards against the confused deputy problem.',
      ja: 'サービスの呼び出しの元になったリソースの ARN です（例: キューへ送信する SNS トピック）。混乱した代理問題を防ぐために使います。',
    },
    availability: FOR_A_RESOURCE,
  },
  {
    name: 'aws:SourceOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the organization (`o-…`) of the resource on whose behalf a service calls. It guards against the confused deputy problem.',
      ja: 'サービスの呼び出しの元になったリソースが属する組織の ID（`o-…`）です。混乱した代理問題を防ぐために使います。',
    },
    availability: FOR_A_RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:SourceOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The path in AWS Organizations to the account of the resource on whose behalf a service calls. It guards against the confused deputy problem.',
      ja: 'サービスの呼び出しの元になったリソースのアカウントに至る、AWS Organizations のパスです。混乱した代理問題を防ぐために使います。',
    },
    availability: FOR_A_RESOURCE_IN_ORGANIZATION,
  },
  {
    name: 'aws:IsMcpServiceAction',
    type: 'Bool',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'Whether the action is one of an AWS MCP server itself, not one of a service that it calls.',
      ja: 'アクションが、呼び出し先のサービスではなく AWS MCP サーバー自体のものであるかどうかです。',
    },
    availability: {
      en: 'Only where an AWS MCP server authorizes an action of its own.',
      ja: 'AWS MCP サーバーが自身のアクションを認可する場合だけ含まれます。',
    },
  },
];
