import { json } from './json/json';
import type { SourceLanguage } from './source';

/** The source languages, in the order in which they are asked. */
export const SOURCE_LANGUAGES: readonly SourceLanguage[] = [json];
