import type { NamedPolicy, PolicyContent, ResourceName } from '../../../policy/attachment';
import { IAM_NAME, policyOfArn } from '../../../policy/policyArn';
import type { Value } from '../../../policy/value';
import type { TemplateResource } from './resources';
import { intrinsicCall, resolveIntrinsics } from '../intrinsics';

/**
 * A name that a template writes out, or the logical ID of the resource that it refers to.
 *
 * @returns undefined where the name is computed in another way
 */
export function nameOf(value: Value | undefined): ResourceName | undefined {
  if (value === undefined) return undefined;
  const address = referredTo(value);
  if (address !== undefined) return { range: value.range, address };
  const resolved = resolveIntrinsics(value);
  // What a framework fills in before CloudFormation reads it has characters that no name has.
  if (resolved.kind !== 'string' || !IAM_NAME.test(resolved.text ?? '')) return undefined;
  return { range: value.range, name: resolved.outline };
}

/** The logical ID in a `Ref`; those of pseudo parameters are none. */
function referredTo(value: Value): string | undefined {
  const call = intrinsicCall(value);
  if (call?.name !== 'Ref' || call.argument?.kind !== 'string') return undefined;
  const { text } = call.argument;
  return text?.includes('::') === true ? undefined : text;
}

/** The place of a policy's text: policies that Fn::If chooses between are none that is certain. */
export function contentAt(value: Value | undefined): PolicyContent | undefined {
  if (value === undefined || intrinsicCall(value)?.name === 'Fn::If') return undefined;
  return { range: value.range, documents: [] };
}

/** Names the managed policy whose ARN a value is; or which a logical ID's own key names. */
export type PolicyNamer = (value: Value) => NamedPolicy | undefined;

/** `Ref` of a managed policy is its ARN; of a parameter it may be anything. */
export function policyNamer(resources: readonly TemplateResource[]): PolicyNamer {
  const made = new Map(
    resources
      .filter(({ type }) => type === 'AWS::IAM::ManagedPolicy')
      .map(({ id }) => [id.text, id] as const),
  );
  return (value) => {
    const { range } = value;
    const isKey = value.kind === 'string' && made.get(value.text) === value;
    const address = isKey ? value.text : referredTo(value);
    if (address !== undefined) {
      return made.has(address) ? { kind: 'customer-managed', range, address } : undefined;
    }
    const resolved = resolveIntrinsics(value);
    const named = resolved.kind === 'string' ? policyOfArn(resolved.outline) : undefined;
    return named && { ...named, range };
  };
}
