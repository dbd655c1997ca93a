import { isPlainList, isPlainMap } from '../../../../policy/edit';
import type { PlainValue, PolicyEdit } from '../../../../policy/edit';
import type { BlockOrigins } from '../../blocks/origin';
import { isCopy } from './copies';

/** Whether an edit would copy values that stand in several blocks, and so at no one place. */
export function copiesScattered(edit: PolicyEdit, origins: BlockOrigins): boolean {
  const copies = (value: PlainValue): boolean => {
    if (isPlainList(value)) return value.some(copies);
    if (isPlainMap(value)) return [...value.values()].some(copies);
    return isCopy(value) && origins.get(value.copyOf)?.kind === 'scattered';
  };
  return ('value' in edit && copies(edit.value)) || ('values' in edit && edit.values.some(copies));
}
