import { json } from './json/json';
import { markdown } from './markdown/markdown';
import type { SourceLanguage } from './source';

/** The languages that policies are written in. */
const OWN: readonly SourceLanguage[] = [json];

/** The source languages, in the order in which they are asked. */
export const SOURCE_LANGUAGES: readonly SourceLanguage[] = [...OWN, markdown(OWN)];
