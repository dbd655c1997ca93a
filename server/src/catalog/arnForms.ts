/** The ARNs of a resource type of AWS's reference: a type with two forms has them behind a comma. */
export const arnForms = (arn: string): readonly string[] => arn.split(/, *(?=arn:)/);

/**
 * An ARN of AWS's reference as people read it: `arn:${Partition}:s3:::${BucketName}` becomes
 * `arn:aws:s3:::BucketName`. Lists and hovers are narrow, and the braces look like policy variables.
 */
export const readableArn = (template: string): string =>
  template.replace('${Partition}', 'aws').replace(/\$\{(\w+)\}/g, '$1');
