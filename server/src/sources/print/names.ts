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

/** What Terraform calls something that another language fills in. */
export function terraformName(name: string): string {
  if (/^(var|local|data|module|each|aws_\w+)\./.test(name)) return name;
  const known = PSEUDO_PARAMETERS.find(([own]) => own === name)?.[2];
  return known ?? `var.${wordsOfName(name).join('_')}`;
}

/** What CloudFormation calls it. */
export function cloudFormationName(name: string): string {
  if (/^AWS::\w+$/.test(name) || /^[A-Z][A-Za-z\d]*(\.[A-Z]\w*)*$/.test(name)) return name;
  const known = PSEUDO_PARAMETERS.find(([, pattern]) => pattern.test(name))?.[0];
  const words = wordsOfName(name.replace(/^(var|local)\./, ''));
  return known ?? words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

/** Writes the names of a text, and gathers them. */
export function withNames(
  text: string,
  nameOf: (from: string) => string,
  write: (name: string) => string,
): { readonly text: string; readonly names: readonly FilledInName[] } {
  const names = new Map<string, FilledInName>();
  const written = replaceFilledIn(text, (from) => {
    const name = nameOf(from);
    names.set(name, { name, from });
    return write(name);
  });
  return { text: written, names: [...names.values()] };
}
