import type { MapValue, StringValue, Value } from '../../../policy/value';
import { intrinsicCall } from '../intrinsics';

/** A resource of a template. */
export interface TemplateResource {
  /** The key that is its logical ID. */
  readonly id: StringValue;
  readonly type: string;
  readonly properties: MapValue | undefined;
  /** It is made under a condition of the template only. */
  readonly conditional: boolean;
}

/** What is written among resources of these types tells who has policies. */
const TYPES = /^AWS::(?:IAM|Serverless)::/;

/**
 * The resources of a template that have to do with identities and their policies, wherever they stand:
 * frameworks keep a template within a larger text. What a loop writes has no logical ID of its own.
 */
export function* templateResources(value: Value): Generator<TemplateResource> {
  if (value.kind === 'list') for (const item of value.items) yield* templateResources(item);
  if (value.kind !== 'map' || intrinsicCall(value) !== undefined) return;
  for (const { key, value: inner } of value.entries) {
    if (inner === undefined || key.outline.startsWith('Fn::')) continue;
    const type = propertyOf(inner, 'Type');
    if (type?.kind === 'string' && type.text !== undefined && TYPES.test(type.text)) {
      const properties = propertyOf(inner, 'Properties');
      yield {
        id: key,
        type: type.text,
        properties: properties?.kind === 'map' ? properties : undefined,
        conditional: propertyOf(inner, 'Condition') !== undefined,
      };
    } else {
      yield* templateResources(inner);
    }
  }
}

/** The value of a property, where it has one of its own. */
export const propertyOf = (value: Value | undefined, name: string): Value | undefined =>
  value?.kind === 'map' ? value.entries.find(({ key }) => key.text === name)?.value : undefined;
