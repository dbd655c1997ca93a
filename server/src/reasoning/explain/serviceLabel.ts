import { findService } from '../../catalog/services';

/** How people call the services that policies name most; AWS's full names are long. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['acm', 'ACM'],
  ['apigateway', 'API Gateway'],
  ['athena', 'Athena'],
  ['autoscaling', 'Auto Scaling'],
  ['cloudformation', 'CloudFormation'],
  ['cloudfront', 'CloudFront'],
  ['cloudtrail', 'CloudTrail'],
  ['cloudwatch', 'CloudWatch'],
  ['codebuild', 'CodeBuild'],
  ['codecommit', 'CodeCommit'],
  ['codepipeline', 'CodePipeline'],
  ['cognito-idp', 'Cognito'],
  ['config', 'AWS Config'],
  ['dynamodb', 'DynamoDB'],
  ['ec2', 'EC2'],
  ['ecr', 'ECR'],
  ['ecs', 'ECS'],
  ['eks', 'EKS'],
  ['elasticloadbalancing', 'Elastic Load Balancing'],
  ['events', 'EventBridge'],
  ['execute-api', 'API Gateway'],
  ['glue', 'Glue'],
  ['guardduty', 'GuardDuty'],
  ['iam', 'IAM'],
  ['kinesis', 'Kinesis'],
  ['kms', 'KMS'],
  ['lambda', 'Lambda'],
  ['logs', 'CloudWatch Logs'],
  ['organizations', 'Organizations'],
  ['rds', 'RDS'],
  ['route53', 'Route 53'],
  ['s3', 'S3'],
  ['secretsmanager', 'Secrets Manager'],
  ['sns', 'SNS'],
  ['sqs', 'SQS'],
  ['ssm', 'Systems Manager'],
  ['sso', 'IAM Identity Center'],
  ['states', 'Step Functions'],
  ['sts', 'STS'],
]);

/** What people call a service, by its prefix; undefined where AWS has no such service. */
export const serviceLabel = (prefix: string): string | undefined =>
  LABELS.get(prefix.toLowerCase()) ?? findService(prefix)?.name;
