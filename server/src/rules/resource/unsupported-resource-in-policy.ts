import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { hasWildcard } from '../../iam/wildcard';
import { typesOf } from '../../reasoning/resourceFit/typesOf';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Report } from '../rule';
import { shownText } from '../shownText';
import { attachedResource } from '../../reasoning/resourceFit/attachedResource';
import { foreignResources } from './foreignResources';
import { isDeclared, mayBeEndpointPolicy } from './otherPolicyType';
import { SERVICE_AUTHORIZATION } from './references';

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket/*';

const example = (resource: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 's3:GetObject',
    Resource: resource,
  });

export const rule = defineRule({
  id: 'unsupported-resource-in-policy',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_RESOURCE_ARN_IN_POLICY'],
  types: ['resource'],
  needsSureType: true,
  since: '0.2.0',
  docs: {
    title: {
      en: 'A resource-based policy names another resource',
      ja: 'リソースベースのポリシーで、別のリソースが指定されています',
    },
    why: {
      en: 'The `Resource` of a resource-based policy is the resource that the policy is attached to, or a part of it: a bucket and its objects. A resource of another service is refused when the policy is stored, or has no effect. The text does not say what a policy is attached to: the rule takes the service whose resources most statements name, and is silent where that is not clear. Where the policy type is set, or is clear from the place in the file, the bucket names of a bucket policy are compared as well, except names with wildcards. Queues, topics and other resources of one service are not compared with one another.',
      ja: 'リソースベースのポリシーの `Resource` に書けるのは、バケットとそのオブジェクトのように、ポリシーがアタッチされるリソースとその一部だけです。ほかのサービスのリソースがあると、ポリシーの保存時に拒否されるか、効果がありません。ポリシーがどのリソースにアタッチされるかはテキストからはわからないため、最も多くのステートメントが指定しているリソースのサービスで判断し、判断できない場合は報告しません。ポリシータイプが設定されているか、ファイル内の位置からわかる場合は、バケットポリシーのバケット名も比較します。ワイルドカードを含む名前は比較しません。キューやトピックなど、同じサービスのほかのリソースどうしは比較しません。',
    },
    instead: {
      en: "Name the policy's own resource, and put what concerns other resources into their policies or into identity-based ones.",
      ja: 'ポリシー自身のリソースを指定し、ほかのリソースに関する内容は、そのリソースのポリシーかアイデンティティベースのポリシーに書いてください。',
    },
    bad: {
      policy: example([BUCKET, 'arn:aws:kms:us-east-1:111122223333:key/example']),
      type: 'resource',
    },
    good: { policy: example(BUCKET), type: 'resource' },
    references: [
      AWS_PAGES.identityAndResource,
      SERVICE_AUTHORIZATION,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    service: {
      en: 'This policy is attached to a resource of `{service}`, so AWS refuses or ignores `{resource}` in it. Remove it from this policy.',
      ja: '`{resource}` は、このポリシーがアタッチされる `{service}` のリソースではないため、AWS に拒否されるか無視されます。このポリシーから削除してください。',
    },
    bucket: {
      en: 'This policy names the buckets `{own}` and `{other}`, but a bucket policy can only name its own bucket. Correct the name, or move the statement to the policy of `{other}`.',
      ja: 'このポリシーにはバケット `{own}` と `{other}` がありますが、バケットポリシーで指定できるのは自身のバケットだけです。名前を修正するか、ステートメントを `{other}` のポリシーに移してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{resource}`', ja: '`{resource}` を削除する' },
  },
  check: {
    policy(policy, { document, report }) {
      if (policy.node === undefined || mayBeEndpointPolicy(document)) return;
      const attached = attachedResource(policy);
      if (attached === undefined) return;
      const { service } = attached;
      const own = service === 's3' ? ownBucket(document) : undefined;
      for (const statement of policy.statements) {
        for (const found of otherServices(statement, document, service)) report(found);
        if (own === undefined) continue;
        for (const { value, bucket } of bucketsOf(statement)) {
          if (bucket === own) continue;
          report({ message: 'bucket', data: { own, other: bucket }, range: value.range });
        }
      }
    },
  },
});

/** The resources of a statement that are of another service than that of the policy. */
function otherServices(
  statement: Statement,
  document: PolicyDocument,
  service: string,
): readonly Report<'service', 'remove'>[] {
  const { resources } = statement;
  if (resources === undefined) return [];
  const foreign = [...foreignResources(statement, document)];
  const { value } = resources.entry;
  const list = value?.kind === 'list' && foreign.length < value.items.length ? value : undefined;
  const effect = effectOfMatching(statement, resources.negated ? 'more' : 'fewer');
  return foreign.map((item) => {
    const resource = shownText(item);
    const fixes =
      list === undefined || effect === undefined
        ? []
        : [
            {
              title: 'remove' as const,
              data: { resource },
              effect,
              edits: [{ kind: 'remove-item' as const, list, item }],
            },
          ];
    return { message: 'service', data: { resource, service }, range: item.range, fixes };
  });
}

/** The bucket that a bucket policy names most often; undefined where it is not certain to be one. */
function ownBucket(document: PolicyDocument): string | undefined {
  if (!isDeclared(document)) return undefined;
  const counts = new Map<string, number>();
  for (const { bucket } of document.policy.statements.flatMap(bucketsOf))
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The buckets that a statement names in full. */
const bucketsOf = ({
  resources,
}: Statement): readonly { readonly value: StringValue; readonly bucket: string }[] =>
  (resources?.values ?? []).flatMap((value) => {
    const types = typesOf(value);
    if (types.kind !== 'some' || types.arn.service !== 's3' || types.arn.account !== '') return [];
    const [bucket = ''] = types.arn.resource.split('/', 1);
    return hasWildcard(bucket) ? [] : [{ value, bucket }];
  });
