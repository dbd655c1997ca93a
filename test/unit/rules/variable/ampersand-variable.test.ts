import { rule } from '../../../../server/src/rules/variable/ampersand-variable';
import { testRule } from '../../testers/ruleTester';
import { onResource } from './policies';

const at = (name: string): string => onResource(`arn:aws:s3:::b/${name}`);

/** A policy in an attribute of Terraform. */
const encoded = (name: string): string => `locals {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = "s3:GetObject"
      Resource = "arn:aws:s3:::b/${name}"
    }]
  })
}
`;

testRule(rule, {
  valid: [
    { name: 'a variable', policy: at('${aws:username}/*') },
    { name: 'an ampersand', policy: at('a&b&{c}') },
    { name: 'no key', policy: at('&{bucket}') },
    {
      name: 'in a document of Terraform, which knows it',
      file: 'main.tf',
      policy:
        'data "aws_iam_policy_document" "x" {\n  statement {\n    actions   = ["s3:GetObject"]\n    resources = ["arn:aws:s3:::b/&{aws:username}"]\n  }\n}\n',
    },
  ],
  invalid: [
    {
      name: 'in JSON',
      policy: at('«&{aws:username}»/*'),
      severity: 'warning',
      fixes: [{ effect: 'widens', output: at('${aws:username}/*') }],
    },
    {
      name: 'beside a variable',
      policy: at("${aws:userid}/«&{aws:PrincipalTag/team, 'none'}»"),
      fixes: [{ effect: 'widens', output: at("${aws:userid}/${aws:PrincipalTag/team, 'none'}") }],
    },
    {
      name: 'in jsonencode',
      file: 'main.tf',
      policy: encoded('«&{aws:username}»'),
      fixes: [{ effect: 'narrows', output: encoded('$${aws:username}') }],
    },
  ],
});
