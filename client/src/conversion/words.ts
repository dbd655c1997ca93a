import { l10n } from 'vscode';
import type {
  ConvertedPolicy,
  FilledInName,
  PrintedLanguage,
} from '../../../server/src/service/conversion/convert';

/** A message is read at a glance: of many names only the first are told. */
const MOST_NAMES = 5;

/** What each language is called, and what a policy is in it. */
export const LANGUAGE_LABELS: Readonly<
  Record<PrintedLanguage, { readonly label: string; readonly description: string }>
> = {
  json: { label: 'JSON', description: '' },
  terraform: { label: 'Terraform', description: 'data "aws_iam_policy_document"' },
  cloudformation: { label: 'CloudFormation', description: 'PolicyDocument (YAML)' },
};

/** Names that somebody has to see to: in JSON all, elsewhere those that the conversion has made up. */
export function openNames(to: PrintedLanguage, names: readonly FilledInName[]): string | undefined {
  const open = names.filter(({ name, from }) => to === 'json' || name !== from);
  const shown = open.slice(0, MOST_NAMES).map(({ name }) => name);
  if (shown.length === 0) return undefined;
  return [...shown, ...(open.length > shown.length ? ['…'] : [])].join(', ');
}

/** What has to be done about them. */
export const openNamesTold = (to: PrintedLanguage, names: string): string =>
  to === 'json' ? l10n.t('To be filled in: {0}', names) : l10n.t('To be declared: {0}', names);

/** What becomes of a policy's comments in JSON, which has none; undefined where it has no comments. */
export const commentsTold = (count: number): string | undefined =>
  count > 0 ? l10n.t('JSON has no comments: they are left out.') : undefined;

/** What a paste of a policy is called in the editor's list. */
export function pasteTitle(
  to: PrintedLanguage,
  { names, commentsLeftOut }: Pick<ConvertedPolicy, 'names' | 'commentsLeftOut'>,
): string {
  const open = openNames(to, names);
  const title = {
    json: commentsLeftOut > 0 ? l10n.t('Paste as JSON, without comments') : l10n.t('Paste as JSON'),
    terraform: l10n.t('Paste as Terraform policy document'),
    cloudformation: l10n.t('Paste as CloudFormation YAML'),
  }[to];
  return open === undefined ? title : `${title} (${openNamesTold(to, open)})`;
}
