import { buildFragment, buildPolicy } from '../../policy/build';
import type { PolicyEdit } from '../../policy/edit';
import type { Policy } from '../../policy/model';
import { stringValue } from '../../policy/value';
import type { ListValue, MapValue, Value } from '../../policy/value';
import type { FoundPolicy } from '../find/findPolicies';
import { lowerEdits } from '../edits/lowerEdits';
import type { TemplateLanguage } from './template';

/** A found policy as the language of its template reads it. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** The value that is the policy, as the template's language reads it. */
  readonly value: MapValue | ListValue;
  /** Elements that the language fills in. */
  readonly defaults: ReadonlySet<string>;
  /** Turns edits into such of values that stand in the text; undefined where there are none. */
  readonly lower: (edits: readonly PolicyEdit[]) => readonly PolicyEdit[] | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** Reads a policy that was found in a template, or in a text that is none. */
export function readPolicy(found: FoundPolicy, { resolve, escape }: TemplateLanguage): ReadPolicy {
  const { place, fragment } = found;
  const defaults = place?.defaults ?? NONE;
  const resolved = resolve(found.value);
  const value = resolved.kind === 'map' || resolved.kind === 'list' ? resolved : found.value;
  if (place?.form === 'statements') {
    const around = policyAround(value);
    const lower = (edits: readonly PolicyEdit[]) =>
      edits.some((edit) => isAbout(edit, around)) ? undefined : lowerEdits(edits, escape);
    return { policy: buildPolicy(around, defaults), value, defaults, lower };
  }
  const isFragment = fragment || value.kind === 'list';
  const policy = isFragment ? buildFragment(value) : buildPolicy(value, defaults);
  return { policy, value, defaults, lower: (edits) => lowerEdits(edits, escape) };
}

/** The policy that the language puts around statements: it stands nowhere in the text. */
function policyAround(statements: Value): MapValue {
  const { range } = statements;
  const nowhere = { start: range.start, end: range.start };
  const key = stringValue(nowhere, nowhere, [{ range: nowhere, text: 'Statement', whole: true }]);
  return { kind: 'map', range, entries: [{ range, key, value: statements }] };
}

/** Whether an edit would change a map that stands nowhere, or its only entry. */
function isAbout(edit: PolicyEdit, map: MapValue): boolean {
  const [only] = map.entries;
  switch (edit.kind) {
    case 'add-entry':
    case 'remove-entry':
      return edit.map === map;
    case 'rename-key':
      return edit.entry === only;
    case 'replace-value':
      return edit.target === map;
    default:
      return false;
  }
}
