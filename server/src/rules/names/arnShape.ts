import type { StringValue } from '../../policy/value';
import { typesOf } from '../../reasoning/resourceFit/typesOf';

/** Whether no ARN of such a resource has a Region, so that any Region in it is another rule's finding. */
export function isWithoutRegion(resource: StringValue): boolean {
  const types = typesOf(resource);
  return types.kind === 'some' && types.formats.every(({ region }) => region === '');
}
