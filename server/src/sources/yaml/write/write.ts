import type { PlainValue, PolicyEdit, TextEdit } from '../../../policy/edit';
import type { Value } from '../../../policy/value';
import { writeContainer } from '../../edits/brackets/container';
import { gatherChanges } from '../../edits/containerChange';
import type { ContainerChange } from '../../edits/containerChange';
import { removeTrivia } from '../../edits/removeTrivia';
import { addToSingle } from './addToSingle';
import { writeBlockContainer } from './blockContainer';
import { bracketWriting } from './brackets';
import type { Writing } from './flow';
import { replace, replaceCharacters } from './replace';
import { writeString } from './scalar';
import { quotingOf, styleOf } from './style';
import { isFlow, surroundingsOf } from './surroundings';

/**
 * Writes policy edits as text edits on YAML, in the style of the text around them.
 *
 * @param root the policy as it stands in the text, from which the style is read
 */
export function writeYamlEdits(
  text: string,
  root: Value,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] {
  const style = styleOf(text, root);
  const writing: Writing = { text, style, strings: style.strings };
  const { changes, others } = gatherChanges(edits);
  // What is added at the end of a list comes before what is added behind the statement that it ends.
  const inside = [...changes].sort((a, b) => b.container.range.start - a.container.range.start);
  return [
    ...others.flatMap((edit) => writeEdit(writing, root, edit)),
    ...inside.flatMap((change) => writeChange(writing, root, change)),
  ];
}

function writeChange(writing: Writing, root: Value, change: ContainerChange): readonly TextEdit[] {
  const { text } = writing;
  const { container } = change;
  const children = container.kind === 'list' ? container.items : container.entries;
  const { inFlow } = surroundingsOf(text, root, container.range);
  if (!isFlow(text, container)) return writeBlockContainer(writing, change);
  if (children.length > 0 || inFlow) {
    return writeContainer(text, bracketWriting(writing, root), change);
  }
  // Empty brackets among lines become lines, too.
  const value: PlainValue =
    container.kind === 'list'
      ? change.inserted.map((one) => one.value)
      : new Map(change.inserted.map((one) => [one.key ?? '', one.value]));
  return replace(writing, root, container, value);
}

function writeEdit(writing: Writing, root: Value, edit: PolicyEdit): readonly TextEdit[] {
  const { text } = writing;
  switch (edit.kind) {
    case 'replace-value':
      return replace(writing, root, edit.target, edit.value);
    case 'replace-characters':
      return replaceCharacters(writing, root, edit);
    case 'add-values':
      return addToSingle(writing, root, edit.entry, edit.values);
    case 'rename-key': {
      const { key } = edit.entry;
      const quoting = quotingOf(text, key) ?? 'plain';
      const { quotes } = writing.style;
      return [{ ...key.range, newText: writeString(edit.key, quoting, quotes, true) }];
    }
    case 'remove-trivia':
      return [removeTrivia(text, edit)];
    default:
      return [];
  }
}
