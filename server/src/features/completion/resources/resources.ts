import type { Words } from '../../../iam/words';
import { joinWords } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Value } from '../../../policy/value';
import { arnForms, readableArn } from '../../../catalog/arnForms';
import type { CompletionContext } from '../context';
import { IN_OPEN_POLICIES } from '../knownNames';
import { paragraphs } from '../paragraphs';
import type { Proposal } from '../proposal';
import { arnFields, countParts, writeArn } from './arnTemplate';
import { knownResources } from './knownResources';
import { mfaResources } from './mfaResources';
import { usedTypes } from './resourceTypes';
import type { UsedType } from './resourceTypes';
import { proposeResource, proposeTemplate } from './proposeResource';
import { proposeTypedArns } from './typedArns';

/** Values of Resource and NotResource, without those that stand there already. */
export function resources(
  statement: Statement,
  current: Value | undefined,
  context: CompletionContext,
): readonly Proposal[] {
  if (context.type === 'trust') return [];
  const written = new Set(
    (statement.resources?.values ?? [])
      .filter((value) => value !== current)
      .map(({ outline }) => outline),
  );
  return [
    ...mfaResources(statement, context),
    ...knownResources(statement, context).map((arn) => proposeResource(arn, IN_OPEN_POLICIES, 2)),
    ...ofTypes(statement, context),
    ...everything(statement, context),
    ...(usedTypes(statement).open ? [...proposeTypedArns(context), anyArn(context)] : []),
  ].filter(({ label }) => !written.has(label));
}

/** Whether an ARN is being typed: what is typed of it is a part of what is offered. */
export const resourcesGrow = (typed: string): boolean => typed.startsWith('arn:');

/** The ARNs that the statement's actions work on, the simplest of those that are needed first. */
function ofTypes(statement: Statement, context: CompletionContext): readonly Proposal[] {
  const fields = arnFields(context);
  return usedTypes(statement)
    .types.filter(({ type }) => !NO_SERVICE.test(type.arn))
    .flatMap((used) => arnForms(used.type.arn).map((template) => ({ template, used })))
    .sort((a, b) => countParts(a.template) - countParts(b.template))
    .flatMap(({ template, used }): readonly Proposal[] => {
      const written = writeArn(template, fields);
      if (written === undefined) return [];
      const { type, required } = used;
      const documentation = documentType(template, used);
      return [proposeTemplate(written, type.name, documentation, required ? 2 : 3)];
    });
}

/** An ARN of whatever service: nobody knows which to write. */
const NO_SERVICE = /^arn:[^:]*:\$\{/;

const MOST_NAMED = 5;

function documentType(template: string, { actions }: UsedType): Words {
  const codes = actions.slice(0, MOST_NAMED).map((action) => `\`${action}\``);
  const more = actions.length - codes.length;
  const some = more === 0 ? codes : [...codes, String(more)];
  const arn = `\`${readableArn(template)}\``;
  return paragraphs(
    { en: arn, ja: arn },
    {
      en:
        more === 0
          ? `For ${joinWords(codes, 'en')}.`
          : `For ${joinWords(some, 'en')} more actions.`,
      ja:
        more === 0
          ? `対象のアクション: ${joinWords(codes, 'ja')}`
          : `対象のアクション: ${joinWords(codes, 'ja')}、ほか ${more} 個`,
    },
  );
}

const EVERYTHING: Words = {
  en: 'Every resource.',
  ja: 'すべてのリソースです。',
};

/** `*`: first where some action works on nothing else, or where nobody knows more. */
function everything(statement: Statement, { type }: CompletionContext): readonly Proposal[] {
  const { onlyAll, types, open } = usedTypes(statement);
  const named = onlyAll.slice(0, MOST_NAMED).map((one) => `\`${one}\``);
  const documentation: Words =
    onlyAll.length === 0
      ? EVERYTHING
      : {
          en: `${EVERYTHING.en} Needed for ${joinWords(named, 'en')}, for which no resource can be named.`,
          ja: `${EVERYTHING.ja}リソースを指定できないアクション（${joinWords(named, 'ja')}）に必要です。`,
        };
  const first = types.length === 0 && onlyAll.length > 0;
  const usual = type === 'scp' || (open && types.length === 0);
  return [proposeResource('*', documentation, first ? 1 : usual ? 2 : onlyAll.length > 0 ? 3 : 4)];
}

const ANY_ARN: Words = {
  en: 'An ARN, field by field.',
  ja: 'ARN をフィールドごとに入力します。',
};

const anyArn = ({ names }: CompletionContext): Proposal => ({
  label: `arn:${names.partition()}:…`,
  kind: 'resource',
  documentation: ANY_ARN,
  text: {
    as: 'string',
    text: `arn:${names.partition()}:\${1:s3}:\${2:}:\${3:}:\${4:amzn-s3-demo-bucket}`,
    snippet: true,
  },
  rank: 8,
});
