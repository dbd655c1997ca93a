import { rule } from '../../../../server/src/rules/organization/scp-action-wildcard';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (actions: string, element = 'Action'): string =>
  policyWith(`{"Effect":"Deny","${element}":${actions},"Resource":"*"}`);

testRule(rule, {
  valid: [
    { name: 'all actions', policy: policy('"*"'), type: 'scp' },
    { name: 'the beginning of a name', policy: policy('["iam:Get*","s3:*"]'), type: 'scp' },
    { name: 'several wildcards at the end', policy: policy('"ec2:Describe**"'), type: 'scp' },
    { name: 'a computed action', policy: policy('[{"Ref":"A"}]'), type: 'scp' },
    { name: 'an identity policy', policy: policy('"iam:*Role"') },
    { name: 'an RCP', policy: policy('"s3:*Object"'), type: 'rcp' },
  ],
  invalid: [
    {
      name: 'the end of a name',
      policy: policy('["iam:Get*",«"iam:*Role"»]'),
      type: 'scp',
      severity: 'info',
      accessAnalyzer: 'SCP_SYNTAX_ERROR_ACTION_WILDCARD',
      says: '`iam:*Role`',
    },
    {
      name: 'in the middle of NotAction, in a file that is called an SCP',
      policy: policy('«"ec2:*Vpc*"»', 'NotAction'),
      file: 'deny-vpc.scp.json',
    },
    { name: 'a question mark', policy: policy('«"iam:Get?ser"»'), type: 'scp' },
  ],
});
