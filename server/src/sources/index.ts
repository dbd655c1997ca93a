import { json } from './json/json';
import { markdown } from './markdown/markdown';
import type { SourceLanguage } from './source';
import { terraform } from './terraform/terraform';
import { yaml } from './yaml/yaml';

/** The languages that policies are written in. */
const OWN: readonly SourceLanguage[] = [json, yaml, terraform];

/** The source languages, in the order in which they are asked. */
export const SOURCE_LANGUAGES: readonly SourceLanguage[] = [...OWN, markdown(OWN)];
