import type { PolicyDocument } from '../../policy/document';
import type { StringValue } from '../../policy/value';
import { escapeOf, rawString } from '../strings/composedString';
import { standsElsewhere } from '../edits/elsewhere';
import { parseEmbedded } from '../embedded/embedded';
import type { FoundText } from '../find/findPolicies';
import { typeOfPath } from '../find/inferType';
import { POLICY_LANGUAGE } from '../policyLanguage';
import { named } from '../find/policyName';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import type { TemplateLanguage } from './template';

/** How a language of the host writes characters into one of its strings. */
export type StringEncoder = (string: StringValue) => (characters: string) => string;

/** What the policies of a text that stands in a template are read with. */
export interface TextReading {
  /** The language of the text. */
  readonly language: SourceLanguage;
  readonly template: TemplateLanguage;
  readonly encoder: StringEncoder;
}

/** Reads the policies that a string of a template holds as a text. */
export function readText(
  { string: written, path, place }: FoundText,
  { text, type, uri }: SourceText,
  { language, template, encoder }: TextReading,
): SourceResult {
  const resolved = template.resolve(written);
  const string = resolved.kind === 'string' ? resolved : written;
  const raw = rawString(string);
  const escape = escapeOf(string);
  const encode = raw && escape && encoder(raw);
  const isWritable =
    raw !== undefined && !standsElsewhere(raw) && !raw.parts.some(({ whole }) => whole);
  // A place that takes nothing but policies makes one of whatever stands there.
  const languageId = place?.form === 'policy' ? POLICY_LANGUAGE : language.id;
  const about = { uri, languageId, type };
  const { policies, problems } = parseEmbedded(language, about, {
    text,
    string,
    encode: (characters) => (encode && escape ? encode(escape(characters)) : characters),
  });
  const context = place?.type ?? typeOfPath(path);
  const documents = policies.map((document): PolicyDocument => ({
    ...document,
    ...(context &&
      document.type.origin !== 'set' && { type: { type: context, origin: 'context' } }),
    ...(place?.quota && { quota: place.quota }),
    ...named(path),
    ...(!isWritable && { canWrite: () => false, write: () => [] }),
  }));
  return { policies: documents, problems };
}
