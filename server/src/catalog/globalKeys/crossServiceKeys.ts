import { EC2_ROLE } from './availability';
import { ofSession } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/**
 * Keys of one service that requests to other services carry, too ("cross-service condition keys" of
 * the page of global keys). They say what the session of a role was made for.
 */
export const CROSS_SERVICE_CONDITION_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'ec2:RoleDelivery',
    type: 'Numeric',
    ...ofSession,
    values: ['1.0', '2.0'],
    description: {
      en: 'The version of the instance metadata service that delivered the role credentials.',
      ja: 'ロールの認証情報を渡したインスタンスメタデータサービスのバージョンです。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'ec2:SourceInstanceArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the instance that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの ARN です。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'glue:RoleAssumedBy',
    type: 'String',
    ...ofSession,
    values: ['glue.amazonaws.com'],
    description: {
      en: 'AWS Glue as the service that makes the request with a service role.',
      ja: 'サービスロールでリクエストを行う AWS Glue を表します。',
    },
    availability: {
      en: 'Only where AWS Glue itself makes the request with a service role.',
      ja: 'AWS Glue 自体がサービスロールでリクエストを行う場合だけ含まれます。',
    },
  },
  {
    name: 'glue:CredentialIssuingService',
    type: 'String',
    ...ofSession,
    values: ['glue.amazonaws.com'],
    description: {
      en: 'AWS Glue as the service that gave the credentials to a job or a development endpoint.',
      ja: 'ジョブまたは開発エンドポイントに認証情報を渡した AWS Glue を表します。',
    },
    availability: {
      en: 'Only in requests from a job or a development endpoint of AWS Glue.',
      ja: 'AWS Glue のジョブまたは開発エンドポイントからのリクエストだけに含まれます。',
    },
  },
  {
    name: 'codebuild:BuildArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the build that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたビルドの ARN です。',
    },
    availability: {
      en: 'Only in requests with a role that AWS CodeBuild assumed.',
      ja: 'AWS CodeBuild が引き受けたロールによるリクエストだけに含まれます。',
    },
  },
  {
    name: 'codebuild:ProjectArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the build project that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたビルドプロジェクトの ARN です。',
    },
    availability: {
      en: 'Only in requests with a role that AWS CodeBuild assumed.',
      ja: 'AWS CodeBuild が引き受けたロールによるリクエストだけに含まれます。',
    },
  },
  {
    name: 'lambda:SourceFunctionArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the Lambda function that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡された Lambda 関数の ARN です。',
    },
    availability: {
      en: 'Only in requests from the execution environment of a Lambda function, and some that Lambda makes for it.',
      ja: 'Lambda 関数の実行環境からのリクエストと、関数のために Lambda が行う一部のリクエストだけに含まれます。',
    },
  },
  {
    name: 'ssm:SourceInstanceArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the managed node of AWS Systems Manager that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡された AWS Systems Manager マネージドノードの ARN です。',
    },
    availability: {
      en: 'Only where Systems Manager delivered the role credentials to a managed node; not with an EC2 instance profile.',
      ja: 'Systems Manager がマネージドノードに渡したロールの認証情報の場合だけ含まれ、EC2 インスタンスプロファイルの場合は含まれません。',
    },
  },
  {
    name: 'identitystore:UserId',
    type: 'String',
    ...ofSession,
    description: {
      en: 'The ID of the IAM Identity Center user that makes the request.',
      ja: 'リクエストを行う IAM Identity Center ユーザーの ID です。',
    },
    availability: {
      en: 'Only where the caller is a user of IAM Identity Center.',
      ja: '呼び出し元が IAM Identity Center のユーザーである場合だけ含まれます。',
    },
  },
];
