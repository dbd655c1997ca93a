import type { Statement } from '../../../policy/model';
import { stringValue } from '../../../policy/value';
import { typesOf } from '../../../reasoning/resourceFit/typesOf';
import type { CompletionContext } from '../context';
import { usedTypes } from './resourceTypes';

const MOST = 40;

/**
 * The resources that the open policies name and that the statement's actions work on. Of a bucket that
 * is named, also its objects, and the other way round.
 */
export function knownResources(
  statement: Statement,
  { names }: CompletionContext,
): readonly string[] {
  const { open, types } = usedTypes(statement);
  const wanted = new Set(
    types.map(({ definedBy, type }) => `${definedBy}/${type.name.replaceAll(' ', '_')}`),
  );
  const arns = names.resources().filter((text) => text.startsWith('arn:'));
  return [...new Set(arns.flatMap(withItsBucket))]
    .filter((arn) => open || typeKeysOf(arn).some((key) => wanted.has(key)))
    .slice(0, MOST);
}

const withItsBucket = (arn: string): readonly string[] => {
  const bucket = /^arn:[^:]*:s3:::[^/:*?${}]+/.exec(arn)?.[0];
  return bucket === undefined ? [arn] : [arn, bucket, `${bucket}/*`];
};

function typeKeysOf(arn: string): readonly string[] {
  const range = { start: 0, end: arn.length };
  const found = typesOf(stringValue(range, range, [{ range, text: arn }]));
  return found.kind === 'some'
    ? found.formats.map(({ definedBy, type }) => `${definedBy}/${type}`)
    : [];
}
