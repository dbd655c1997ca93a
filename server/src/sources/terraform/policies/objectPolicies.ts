import { buildFragment, buildPolicy } from '../../../policy/build';
import type { Dialect, PolicyDocument } from '../../../policy/document';
import type { PolicyEdit } from '../../../policy/edit';
import { BLOCKS } from './blockPolicies';
import { documentOf } from './documents';
import type { TerraformFile } from './documents';
import type { FoundExpression } from './findObjects';
import type { Place } from '../uses/places';
import { hclTyping } from '../typing/typing';
import type { Origins } from '../values/values';
import { styleOf } from '../write/style';
import { writeObjectEdits } from '../write/objects/writeObject';

const OBJECT: Dialect = { verbatim: false, defaults: new Set(), comment: '#' };

const MERGED: Dialect = { ...OBJECT, defaults: new Set(['Version', 'Statement']) };

/** What a module fills in, too. */
const MODULE: Dialect = {
  ...BLOCKS,
  defaults: new Set([...BLOCKS.defaults, 'Resource', 'Principal']),
};

/** The policy of an object, in `jsonencode` or elsewhere. */
export function objectPolicy(
  { found, object, merged }: Extract<FoundExpression, { kind: 'object' }>,
  origins: Origins,
  place: Place,
  file: TerraformFile,
): PolicyDocument {
  const { text } = file.source;
  const { value, fragment } = found;
  const policy = fragment || value.kind === 'list' ? buildFragment(value) : buildPolicy(value);
  const document = documentOf(policy, file, {
    dialect: merged ? MERGED : OBJECT,
    type: file.context.typeOfPlace(place, object.range),
    isManaged: file.context.isManagedAt(place, object.range),
    block: place.blocks[0],
    write: (edits) => writeObjectEdits({ text, object, root: value, origins }, edits),
  });
  const writing = () => ({ text, style: styleOf(text, object), blocks: false });
  return { ...document, typing: hclTyping(document, { text, body: file.hcl.body }, writing) };
}

/**
 * A statement that a module takes in the spelling of the provider's blocks. What it leaves out the
 * module may fill in.
 */
export function statementPolicy(
  { value, object }: Extract<FoundExpression, { kind: 'statement' }>,
  origins: Origins,
  place: Place,
  file: TerraformFile,
): PolicyDocument {
  const { text } = file.source;
  return documentOf(buildFragment(value, MODULE.defaults), file, {
    dialect: MODULE,
    type: undefined,
    block: place.blocks[0],
    write: (edits) =>
      edits.every(isWithinList)
        ? writeObjectEdits({ text, object, root: value, origins }, edits)
        : undefined,
  });
}

/** Lists of strings are spelled alike everywhere. */
const isWithinList = ({ kind }: PolicyEdit): boolean => WITHIN_LISTS.has(kind);

const WITHIN_LISTS: ReadonlySet<PolicyEdit['kind']> = new Set([
  'replace-characters',
  'add-values',
  'insert-item',
  'remove-item',
]);
