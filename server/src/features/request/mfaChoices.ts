import { MFA_AGE_KEY } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import { mfaContext } from '../../reasoning/request';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { hasTyped } from './choice';
import type { Choice } from './choice';
import { MFA_CHOICE_WORDS } from './questionWords';

/** The keys as AWS spells them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['aws:multifactorauthpresent', 'aws:MultiFactorAuthPresent'],
  ['aws:multifactorauthage', 'aws:MultiFactorAuthAge'],
]);

/** The states of MFA in which a request can come; those too old for the policy among them. */
export function mfaChoices(
  document: PolicyDocument,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  const ages = [...new Set(limitsIn(document).map((limit) => limit + 1))].sort((a, b) => a - b);
  const choose = (state: MfaState, words: string, description: string, age?: number): Choice => ({
    label: words,
    description,
    draft: {
      ...draft,
      context: [
        ...draft.context,
        ...[...mfaContext(state, age === undefined ? undefined : String(age))].map(
          ([key, values]) => [SPELLINGS.get(key) ?? key, values] as const,
        ),
      ],
    },
  });
  const key = 'aws:MultiFactorAuthPresent';
  const words = (name: keyof typeof MFA_CHOICE_WORDS, data = {}): string =>
    say(MFA_CHOICE_WORDS[name], locale, data);
  const told = [
    choose('false', words('false'), `${key}: false`),
    choose('true', words('true'), `${key}: true`),
    ...ages.map((age) =>
      choose(
        'true',
        words('aged', { seconds: age }),
        `aws:MultiFactorAuthAge: ${String(age)}`,
        age,
      ),
    ),
    choose('absent', words('absent'), words('lacks', { key })),
  ];
  return told.filter(({ label, description = '' }) => hasTyped(`${label} ${description}`, typed));
}

/** The numbers of seconds that conditions compare the age with. */
const limitsIn = ({ policy }: PolicyDocument): readonly number[] =>
  policy.statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ key, operator }) => key === MFA_AGE_KEY && operator?.family === 'Numeric')
    .flatMap(({ values }) => values.flatMap((value) => Number(conditionText(value) ?? NaN)))
    .filter((limit) => Number.isSafeInteger(limit) && limit >= 0);
