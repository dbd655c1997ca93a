import type { PolicyType } from '../../../iam/policyType';
import { UNKNOWN } from '../../../iam/unknown';
import type { PolicyDocument } from '../../../policy/document';
import type { PolicyEdit, TextEdit } from '../../../policy/edit';
import { parseEmbedded } from '../../embedded/embedded';
import { json } from '../../json/json';
import type { SourceResult, SourceText } from '../../source';
import { escapeHeredoc, escapeString } from '../values/escape';
import type { Template } from '../hcl/syntax';
import type { Meanings } from '../values/meanings';
import { readString } from '../values/values';

/** Reads the policies of a heredoc, or of a string, with JSON in it. */
export function readEmbeddedJson(
  template: Template,
  { text, type: set }: SourceText,
  type: PolicyType | undefined,
  meanings: Meanings,
): SourceResult {
  const string = readString(template, { text, meanings });
  if (!json.mayHoldPolicies(string.outline)) return { policies: [], problems: [] };
  const encode = template.heredoc ? escapeHeredoc : escapeString;
  const about = { uri: '', languageId: 'json', type: set };
  const { policies, problems } = parseEmbedded(json, about, { text, string, encode });
  return { policies: policies.map((one) => withContext(one, type)), problems };
}

function withContext(document: PolicyDocument, type: PolicyType | undefined): PolicyDocument {
  const known = type !== undefined && document.type.origin !== 'set';
  return {
    ...document,
    ...(known && { type: { type, origin: 'context' } }),
    write: (edits) => writable(document, edits) ?? [],
    canWrite: (edits) => writable(document, edits) !== undefined,
  };
}

/** What would be copied from one place to another must not have a part that only Terraform knows. */
function writable(
  document: PolicyDocument,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] | undefined {
  if (document.canWrite?.(edits) === false) return undefined;
  const written = document.write(edits);
  return written.some(({ newText }) => newText.includes(UNKNOWN)) ? undefined : written;
}
