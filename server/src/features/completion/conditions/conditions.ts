import type { Statement } from '../../../policy/model';
import type { Proposal } from '../proposal';
import { operatorBlocks } from './operators';

/** Values of Condition itself, where none stands yet: those about MFA, and any other by its operator. */
export const conditions = (statement: Statement): readonly Proposal[] => [
  ...aboutMfa(statement),
  ...operatorBlocks(statement),
];

/** The conditions about MFA, by what the statement does. */
const aboutMfa = ({ effect }: Statement): readonly Proposal[] => [
  {
    label: 'BoolIfExists aws:MultiFactorAuthPresent false',
    kind: 'snippet',
    documentation: {
      en: 'Without MFA; also true for long-term access keys. For Deny.',
      ja: 'MFA を使っていない場合です。長期のアクセスキーでも真になります。Deny で使います。',
    },
    text: { as: 'value', body: block('BoolIfExists', 'false') },
    rank: effect === 'Allow' ? 4 : 2,
  },
  {
    label: 'Bool aws:MultiFactorAuthPresent true',
    kind: 'snippet',
    documentation: {
      en: 'With MFA only. For Allow.',
      ja: 'MFA を使った場合だけです。Allow で使います。',
    },
    text: { as: 'value', body: block('Bool', 'true') },
    rank: effect === 'Deny' ? 4 : 3,
  },
];

const block = (operator: string, value: string): string =>
  `{\n\t"${operator}": {\n\t\t"aws:MultiFactorAuthPresent": "${value}"\n\t}\n}`;
