import type { Condition, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { plainValues } from '../condition/plainValues';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Effect, Report } from '../rule';
import { arnFields, fieldRange } from './arnField';
import { isWithoutRegion } from './arnShape';
import { REGION_CODES } from './references';
import { regionProblem } from './regionSuggestions';
import type { RegionProblem } from './regionSuggestions';
import { CHANGE_FIX, replaceFixes } from './replaceFixes';

const example = (region: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 'ec2:StartInstances',
    Resource: `arn:aws:ec2:${region}:111122223333:instance/*`,
  });

export const rule = defineRule({
  id: 'unknown-region',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_REGION', 'INVALID_REGION'],
  since: '0.2.0',
  docs: {
    title: { en: 'AWS has no such Region', ja: 'そのリージョンは存在しません' },
    why: {
      en: 'An ARN with a Region that does not exist names no resource, and a condition value with such a Region never matches. IAM stores both without complaint. The rule checks the Regions of the ARNs in `Resource` and `NotResource`, and the values of condition keys that hold a Region, such as `aws:RequestedRegion` and `ec2:Region`. AWS adds Regions: a value in the form of a Region code that this version of IAM Sidekick does not know (`us-east-9`) is a warning, and so is a pattern that no Region matches; anything else is an error.',
      ja: '存在しないリージョンを含む ARN が指すリソースはなく、そのようなリージョンは条件の値としても一致しません。IAM はどちらもそのまま保存します。調べるのは、`Resource` と `NotResource` の ARN のリージョンと、`aws:RequestedRegion` や `ec2:Region` などリージョンを値とする条件キーの値です。AWS のリージョンは増えていくため、リージョンコードの形式でもこのバージョンの IAM Sidekick の一覧にないもの（`us-east-9` など）と、どのリージョンにも一致しないパターンは警告、それ以外はエラーとして報告します。',
    },
    instead: {
      en: 'Write the code of the Region (`ap-northeast-1`), not its name, and not an Availability Zone (`ap-northeast-1a`). Write `*` for any Region.',
      ja: 'リージョンの名前やアベイラビリティーゾーン（`ap-northeast-1a`）ではなく、リージョンコード（`ap-northeast-1`）を書いてください。任意のリージョンであれば `*` と書きます。',
    },
    bad: { policy: example('us-esat-1') },
    good: { policy: example('us-east-1') },
    references: [REGION_CODES, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    unknown: {
      en: 'AWS has no Region `{region}`, so this matches nothing. Write the code of a Region, such as `us-east-1`.',
      ja: 'AWS にリージョン `{region}` は存在しないため、何にも一致しません。`us-east-1` のようなリージョンコードを書いてください。',
    },
    near: {
      en: 'AWS has no Region `{region}`, so this matches nothing. Did you mean `{suggestion}`?',
      ja: 'AWS にリージョン `{region}` は存在しないため、何にも一致しません。`{suggestion}` ではありませんか？',
    },
    unlisted: {
      en: '`{region}` is no Region that IAM Sidekick knows. Unless it is a new one, this matches nothing: check the code.',
      ja: 'リージョン `{region}` は IAM Sidekick の一覧にありません。新しいリージョンでなければ何にも一致しないため、リージョンコードを確認してください。',
    },
    pattern: {
      en: 'No Region that IAM Sidekick knows matches `{region}`. Check the code apart from the wildcard.',
      ja: '`{region}` に一致するリージョンは IAM Sidekick の一覧にありません。ワイルドカード以外の部分を確認してください。',
    },
  },
  fixes: CHANGE_FIX,
  check: {
    resources({ values, negated }, statement, { type, report }) {
      // The Resource of a trust policy is the mistake there.
      if (type === 'trust') return;
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const value of values) {
        const found = inArn(value, effect);
        if (found !== undefined) report(found);
      }
    },
    condition(condition, statement, { report }) {
      for (const found of inCondition(condition, statement)) report(found);
    },
  },
});

type RegionReport = Report<'unknown' | 'near' | 'unlisted' | 'pattern', 'change'>;

/** `global` stands in the ARNs of AWS Health's events that concern no Region. */
const NO_MISTAKE: ReadonlySet<string> = new Set(['', '*', 'global']);

function inArn(value: StringValue, effect: Effect | undefined): RegionReport | undefined {
  const field = arnFields(value).region;
  if (field === undefined || NO_MISTAKE.has(field.text)) return undefined;
  const problem = regionProblem(field.text);
  if (problem === undefined || isWithoutRegion(value)) return undefined;
  return {
    ...finding(field.text, problem, 'INVALID_ARN_REGION'),
    range: fieldRange(field),
    fixes: replaceFixes(field, problem.suggestions, effect),
  };
}

function inCondition(condition: Condition, statement: Statement): readonly RegionReport[] {
  const { operator, key } = condition;
  if (operator?.family !== 'String' || !holdsRegions(key)) return [];
  const ignoresCase = operator.name.includes('IgnoreCase');
  const effect = effectOfMatching(statement, operator.negated ? 'fewer' : 'more');
  return plainValues(condition).flatMap(({ value, text }): readonly RegionReport[] => {
    if (value.kind !== 'string' || OTHER_VALUES.has(text)) return [];
    // Without Like a wildcard is no wildcard, which is another rule's finding.
    if (/[*?]/.test(text) && !operator.name.endsWith('Like')) return [];
    const problem = regionProblem(ignoresCase ? text.toLowerCase() : text);
    if (problem === undefined) return [];
    const place = { target: value, start: 0, end: value.outline.length };
    const fixes = replaceFixes(place, problem.suggestions, effect);
    return [{ ...finding(text, problem, 'INVALID_REGION'), range: value.range, fixes }];
  });
}

/** `EU` is the location of old buckets in Ireland; a bucket in Northern Virginia has none. */
const OTHER_VALUES: ReadonlySet<string> = new Set(['', 'EU']);

/** Keys that hold the code of a Region: `ec2:Region`, `kms:ReplicaRegion`, `s3:LocationConstraint`. */
const holdsRegions = (key: string): boolean =>
  (/^[a-z0-9-]+:[a-z]*regions?$/.test(key) && !key.endsWith('multiregion')) ||
  key === 's3:locationconstraint';

function finding(
  region: string,
  { kind, suggestions: [suggestion] }: RegionProblem,
  code: string,
): Pick<RegionReport, 'message' | 'data' | 'severity' | 'accessAnalyzer'> {
  if (kind === 'unknown') {
    const data = { region, ...(suggestion && { suggestion }) };
    return { message: suggestion ? 'near' : 'unknown', data, accessAnalyzer: code };
  }
  const accessAnalyzer = kind === 'unlisted' ? code : null;
  return { message: kind, data: { region }, severity: 'warning', accessAnalyzer };
}
