/** Without these names nothing is attached to anybody. */
const IN_TEMPLATE = /AWS::(?:IAM|Serverless)::/;
const IN_TERRAFORM = /"aws_iam_/;

/** Cheap look at a text: false where it cannot say of anybody which policies they have. */
export const mayAttach = (text: string): boolean =>
  IN_TEMPLATE.test(text) || IN_TERRAFORM.test(text);
