import { expect } from 'vitest';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import type { PolicyEdit } from '../../../../server/src/policy/edit';
import type { Statement } from '../../../../server/src/policy/model';
import type { Entry, ListValue, MapValue, Value } from '../../../../server/src/policy/value';
import type { StatementElement } from '../../../../server/src/iam/element';

export const readTerraform = (text: string): ParsedText =>
  parseText({ uri: 'main.tf', languageId: undefined, text, type: undefined });

/** The first policy of a text in Terraform. */
export function policyIn(text: string): PolicyDocument {
  const [document] = readTerraform(text).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

export type Change = (statement: Statement, document: PolicyDocument) => readonly PolicyEdit[];

/** A text after edits of its first policy, which must not overlap. */
export function edited(text: string, change: Change): string {
  const document = policyIn(text);
  const [statement] = document.policy.statements;
  if (statement === undefined) throw new Error('No statement.');
  const changes = change(statement, document);
  expect(document.canWrite?.(changes)).toBe(true);
  const edits = [...document.write(changes)].sort((a, b) => a.start - b.start || a.end - b.end);
  edits.forEach((edit, i) => {
    expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
  });
  const result = applyTextEdits(text, edits);
  expect(readTerraform(result).problems, result).toEqual([]);
  return result;
}

export function entryOf(statement: Statement, element: StatementElement): Entry {
  const entry = statement.elements.get(element);
  if (entry === undefined) throw new Error(`No ${element}.`);
  return entry;
}

export function listOf(value: Value | undefined): ListValue {
  if (value?.kind !== 'list') throw new Error('No list.');
  return value;
}

export function mapOf(value: Value | undefined): MapValue {
  if (value?.kind !== 'map') throw new Error('No map.');
  return value;
}
