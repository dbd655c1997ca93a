import { AWS_PAGES } from '../awsPages';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'variable-taken-for-reference',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Policy variable that the template takes for a reference of its own',
      ja: 'テンプレート自身の参照として解釈されるポリシー変数',
    },
    why: {
      en: 'Policy variables and the references of a template are both written `${…}`. In a string of `Fn::Sub`, CloudFormation looks for a parameter or resource called `aws:username`, finds none, and refuses the template; the Serverless Framework does the same with its own variables, and Terraform with every `${`. A shell that writes a policy puts nothing in its place.',
      ja: 'ポリシー変数とテンプレートの参照は、どちらも `${…}` と書きます。`Fn::Sub` の文字列では、CloudFormation が `aws:username` という名前のパラメータやリソースを探し、見つからないためテンプレートを拒否します。Serverless Framework も独自の変数に対して、Terraform もすべての `${` に対して同じことをします。シェルのヒアドキュメントでは空文字列に置き換えられます。',
    },
    instead: {
      en: 'Write the variable so that the template leaves it as it is: `${!aws:username}` in `Fn::Sub`, `\\${aws:username}` in the Serverless Framework, `$${aws:username}` in Terraform, `\\${aws:username}` in a heredoc of a shell.',
      ja: 'テンプレートがそのまま残す書き方をしてください。`Fn::Sub` では `${!aws:username}`、Serverless Framework では `\\${aws:username}`、Terraform では `$${aws:username}`、シェルのヒアドキュメントでは `\\${aws:username}` です。',
    },
    bad: {
      file: 'template.yaml',
      policy: `Resources:
  OwnFolder:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: s3:GetObject
            Resource: !Sub arn:\${AWS::Partition}:s3:::\${Bucket}/home/\${aws:username}/*
`,
    },
    good: {
      file: 'template.yaml',
      policy: `Resources:
  OwnFolder:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: s3:GetObject
            Resource: !Sub arn:\${AWS::Partition}:s3:::\${Bucket}/home/\${!aws:username}/*
`,
    },
    references: [
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html',
      AWS_PAGES.variables,
    ],
  },
  messages: {
    taken: {
      en: '`{variable}` is read here as a reference of the template or the shell, which does not exist, and never reaches IAM. Write `{written}`.',
      ja: 'ここでは `{variable}` がテンプレートやシェルの存在しない参照として解釈され、IAM には届きません。`{written}` と書いてください。',
    },
  },
  fixes: {
    write: { en: 'Write `{written}`', ja: '`{written}` と書く' },
  },
  check: {
    string(value, _, { report }) {
      let at = 0;
      for (const { text, taken } of value.parts) {
        const start = at;
        at += text?.length ?? 1;
        if (text === undefined || taken === undefined) continue;
        const data = { variable: text, written: taken };
        const stretch = { target: value, start, end: at };
        report({
          message: 'taken',
          data,
          range: locate(value, start, at),
          // The same characters again: the language writes them so that they mean what they say.
          fixes: [
            {
              title: 'write',
              data,
              effect: 'same',
              edits: [{ kind: 'replace-characters', ...stretch, text }],
            },
          ],
        });
      }
    },
  },
});
