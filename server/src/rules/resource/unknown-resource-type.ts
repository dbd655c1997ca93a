import { readableArn } from '../../catalog/arnForms';
import { parseArn } from '../../iam/arn';
import type { Statement } from '../../policy/model';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { statedResources } from '../../reasoning/resourceFit/statedResources';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { isFilledInLater } from '../grammar/placeholder';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { shownText } from '../shownText';
import { TYPES_WITH_RESOURCES } from './formatFields';
import { formsNear, nearestResource } from './nearestResource';
import { ARN_PAGES } from './references';

/** How many forms a message names; the hover and the reference know the others. */
const SHOWN_FORMS = 3;

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: resource });

export const rule = defineRule({
  id: 'unknown-resource-type',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_RESOURCE'],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'The ARN names no type of resource that the service has',
      ja: 'ARN がサービスのどのリソースタイプの形式にも一致しません',
    },
    why: {
      en: 'The last field of an ARN has a fixed form for each type of resource: `function:name` for AWS Lambda, `table/name` for Amazon DynamoDB. Letter case counts, and so does the choice between `/` and `:`. An ARN of no known form names no resource, and IAM stores it without complaint. Wildcards are understood: only what no form can match is reported. Services without resource types in the Service Authorization Reference are left out, and forms that AWS documents elsewhere are not reported.',
      ja: 'ARN の最後のフィールドの形式は、AWS Lambda の `function:name` や Amazon DynamoDB の `table/name` のように、リソースタイプごとに決まっています。大文字と小文字、`/` と `:` は区別されます。どの形式にも一致しない ARN が指すリソースは存在しませんが、IAM はそのまま保存します。ワイルドカードも考慮し、どの形式にも一致し得ないものだけを報告します。サービス認可リファレンスにリソースタイプがないサービスは対象外です。また、AWS がほかのドキュメントで示している形式は報告しません。',
    },
    instead: {
      en: 'Write the resource as the Service Authorization Reference shows it for the service.',
      ja: 'サービス認可リファレンスが示す、そのサービスの形式で書いてください。',
    },
    bad: { policy: example('arn:aws:lambda:us-east-1:111122223333:functoin:example') },
    good: { policy: example('arn:aws:lambda:us-east-1:111122223333:function:example') },
    references: ARN_PAGES,
  },
  messages: {
    unknown: {
      en: 'No resource of `{service}` has an ARN that ends in `{resource}`. Some of its forms are {forms}.',
      ja: '`{service}` には、ARN が `{resource}` で終わるリソースはありません。{forms} などの形式で書いてください。',
    },
    near: {
      en: 'No resource of `{service}` has an ARN that ends in `{resource}`. Did you mean `{nearest}`?',
      ja: '`{service}` には、ARN が `{resource}` で終わるリソースはありません。`{nearest}` ではありませんか？',
    },
    empty: {
      en: 'This ARN names no resource of `{service}`. Some of its forms are {forms}.',
      ja: 'この ARN には `{service}` のリソースが指定されていません。{forms} などの形式で書いてください。',
    },
  },
  fixes: {
    change: { en: 'Change to `{nearest}`', ja: '`{nearest}` に変更する' },
  },
  check: {
    resources({ negated }, statement, { report }) {
      for (const { value, types } of statedResources(statement)) {
        const place = types.kind === 'none' ? unknownResource(value) : undefined;
        if (place === undefined) continue;
        const { service, resource, start } = place;
        const end = value.outline.length;
        const nearest = isFilledInLater(resource) ? undefined : nearestResource(service, resource);
        const forms = formsOf(service, resource);
        const plain = resource === '' ? 'empty' : 'unknown';
        report({
          message: nearest === undefined ? plain : 'near',
          data: {
            service,
            resource: shownText({ outline: resource }),
            forms,
            nearest: nearest ?? '',
          },
          range: resource === '' ? value.range : locate(value, start, end),
          fixes: nearest === undefined ? [] : changeTo(nearest, value, start, statement, negated),
        });
      }
    },
  },
});

function unknownResource(
  value: StringValue,
): { service: string; resource: string; start: number } | undefined {
  const arn = parseArn(value.outline);
  const start = arn?.offsets[5];
  if (arn === undefined || start === undefined) return undefined;
  return { service: arn.service, resource: arn.resource, start };
}

function changeTo(
  nearest: string,
  target: StringValue,
  start: number,
  statement: Statement,
  negated: boolean,
): readonly Fix<'change'>[] {
  const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
  if (effect === undefined) return [];
  const end = target.outline.length;
  const edits = [{ kind: 'replace-characters', target, start, end, text: nearest }] as const;
  return [{ title: 'change', data: { nearest }, effect, edits }];
}

/** The nearest forms of a service's ARNs, quoted. */
const formsOf = (service: string, resource: string): readonly string[] =>
  formsNear(service, resource)
    .slice(0, SHOWN_FORMS)
    .map((form) => `\`${readableArn(form)}\``);
