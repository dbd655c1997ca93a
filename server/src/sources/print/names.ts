import { replaceFilledIn, wordsOfName } from '../../policy/filledIn';
import type { FilledInName } from './print';

/** Parameters that CloudFormation knows, and what Terraform has for them. */
const PSEUDO_PARAMETERS: readonly (readonly [cloudformation: string, terraform: RegExp, string])[] =
  [
    [
      'AWS::AccountId',
      /^data\.aws_caller_identity\.\w+\.(account_id|id)$/,
      'data.aws_caller_identity.current.account_id',
    ],
    [
      'AWS::Partition',
      /^data\.aws_partition\.\w+\.(partition|id)$/,
      'data.aws_partition.current.partition',
    ],
    ['AWS::Region', /^data\.aws_region\.\w+\.(region|name|id)$/, 'data.aws_region.current.region'],
  ];

/** What only Terraform can have written: its own names, and resources, whose types have an underscore. */
const OF_TERRAFORM =
  /^(?:(?:var|local|data|module|each|count|self|path|terraform)\.|[a-z][a-z\d]*_\w*\.[\w-]+\.)/;

/** What Terraform calls something that another language fills in. */
export function terraformName(name: string): string {
  if (OF_TERRAFORM.test(name)) return name;
  const known = PSEUDO_PARAMETERS.find(([own]) => own === name)?.[2];
  return known ?? `var.${wordsOfName(name).join('_')}`;
}

/** What CloudFormation calls it. */
export function cloudFormationName(name: string, pseudo?: string): string {
  if (pseudo !== undefined) return pseudo;
  if (/^AWS::\w+$/.test(name) || /^[A-Z][A-Za-z\d]*(\.[A-Z]\w*)*$/.test(name)) return name;
  const known = PSEUDO_PARAMETERS.find(([, pattern]) => pattern.test(name))?.[0];
  const words = wordsOfName(name.replace(/^(var|local)\./, ''));
  return known ?? words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

/** The names in a text, by what a language calls them. */
export function namesIn(
  text: string,
  nameOf: (from: string, pseudo: string | undefined) => string,
): readonly FilledInName[] {
  const names = new Map<string, FilledInName>();
  replaceFilledIn(text, (from, form, pseudo) => {
    const name = nameOf(from, pseudo);
    const isList = form === 'list' || names.get(name)?.is === 'list';
    names.set(name, { name, from, ...(isList && { is: 'list' }) });
    return '';
  });
  return [...names.values()];
}
