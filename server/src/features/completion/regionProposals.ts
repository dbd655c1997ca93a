import { REGIONS } from '../../catalog/regions';
import type { CompletionContext } from './context';
import type { Proposal } from './proposal';

/** The Regions of the partition that the policy's ARNs are in; those that policies name come first. */
export function proposeRegions({ names }: CompletionContext, key: string): readonly Proposal[] {
  const partition = names.partition();
  const used = new Set(names.values(key));
  return REGIONS.filter((region) => region.partition === partition).map(({ id, name }) => ({
    label: id,
    kind: 'value',
    detail: name,
    filterText: `${id} ${name.en}`,
    text: { as: 'string', text: id },
    rank: used.has(id) ? 1 : 2,
  }));
}
