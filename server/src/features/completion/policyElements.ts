import { TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import type { PolicyElement } from '../../iam/element';
import { ELEMENT_DOCS } from '../hover/elements/elementDocs';
import type { Provider } from './context';
import { otherKeys } from './otherKeys';
import { paragraphs } from './paragraphs';
import type { Proposal } from './proposal';

/** The elements that the policy does not have yet. */
export const policyElements: Provider<'policy-element'> = ({ map, entry }, context) => {
  const { type } = context;
  const present = otherKeys(map, entry, context);
  const propose = (key: PolicyElement, value: string, rank: number): readonly Proposal[] =>
    present.has(key.toLowerCase())
      ? []
      : [
          {
            label: key,
            kind: 'element',
            documentation: paragraphs(ELEMENT_DOCS[key].headline, ELEMENT_DOCS[key].more),
            text: { as: 'entry', key, value },
            rank,
          },
        ];
  return [
    ...propose('Version', '"2012-10-17"', 1),
    ...propose('Statement', `[\n\t${firstStatement(type)}\n]`, 2),
    ...(type === 'resource' ? propose('Id', '"$1"', 3) : []),
  ];
};

/** A statement to fill in, with the elements that a type of policy needs. */
function firstStatement(type: PolicyType): string {
  const effect = type === 'rcp' ? 'Deny' : type === 'scp' ? '${1|Deny,Allow|}' : '${1|Allow,Deny|}';
  const principal = type === 'rcp' ? '"*"' : '{\n\t\t\t"${2|AWS,Service,Federated|}": "$3"\n\t\t}';
  const lines = [
    `"Effect": "${effect}"`,
    ...(TYPES_WITH_PRINCIPAL.includes(type) ? [`"Principal": ${principal}`] : []),
    type === 'trust' ? '"Action": "${4:sts:AssumeRole}"' : '"Action": "$4"',
    ...(type === 'trust' ? [] : ['"Resource": "${5:*}"']),
  ];
  return `{\n\t\t${lines.join(',\n\t\t')}\n\t}`;
}
