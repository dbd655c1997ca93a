import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { typesOf } from './typesOf';
import type { ResourceTypes } from './typesOf';

/** A string of Resource or NotResource, with the types of resource that it can mean. */
export interface StatedResource {
  readonly value: StringValue;
  readonly types: ResourceTypes;
}

const known = new WeakMap<Statement, readonly StatedResource[]>();

/** The strings of a statement's Resource (or NotResource). Several rules ask: looked up once. */
export function statedResources(statement: Statement): readonly StatedResource[] {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const stated = (statement.resources?.values ?? []).map((value) => ({
    value,
    types: typesOf(value),
  }));
  known.set(statement, stated);
  return stated;
}
