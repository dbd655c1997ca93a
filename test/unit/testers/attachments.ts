import type { NamedPolicy, ResourceName } from '../../../server/src/policy/attachment';
import { attachmentsOf } from '../../../server/src/service/journey/journeyTexts';
import { parseText } from '../../../server/src/service/parsedText';

/**
 * What a text says of who has which policies, one line a fact. A name that stands for an address has
 * a `#` before it; what is named where is shown as it stands there, where that is something else.
 */
export function attachmentLines(language: 'json' | 'yaml' | 'terraform', text: string): string[] {
  const uri = language === 'terraform' ? 'module/main.tf' : 'template';
  const said = attachmentsOf(parseText({ uri, languageId: language, text, type: undefined }));
  const policyName = (policy: NamedPolicy): string => {
    const content =
      policy.kind === 'inline'
        ? ` {${[oneLine(text.slice(policy.content.range.start, policy.content.range.end)), ...policy.content.documents].join(' ')}}`
        : '';
    return `${policy.kind} ${nameOf(policy)}${content}`;
  };
  return [
    ...said.managedPolicies.map(
      (one) =>
        `policy ${nameOf(one)} {${[oneLine(text.slice(one.content.range.start, one.content.range.end)), ...one.content.documents].join(' ')}}`,
    ),
    ...said.lookups.map(({ address, policy }) => `lookup #${address} = ${policyName(policy)}`),
    ...said.documents.map((one) => `document ${nameOf(one)}`),
    ...said.identities.map((one) => `${one.kind} ${nameOf(one)}`),
    ...said.attachments.map(({ identity, policy, as }) => {
      const place = oneLine(text.slice(policy.range.start, policy.range.end));
      const what = as === 'boundary' ? 'bounded by' : 'has';
      return `${identity.kind} ${nameOf(identity)} ${what} ${policyName(policy)} at ${place}`;
    }),
    ...said.memberships.map(({ user, group }) => `${nameOf(user)} in ${nameOf(group)}`),
    ...said.loginProfiles.map(
      ({ user, passwordResetRequired }) =>
        `${nameOf(user)} resets ${String(passwordResetRequired)}`,
    ),
  ];
}

const nameOf = ({ address, name }: ResourceName): string =>
  [...(address === undefined ? [] : [`#${address}`]), ...(name === undefined ? [] : [name])].join(
    '=',
  );

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
};
