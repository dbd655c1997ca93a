import { entriesNamed } from './entries';
import { resolveIntrinsics } from '../cloudformation/intrinsics';
import { resourcePlaces } from '../cloudformation/places';
import type { PlaceFinder } from '../find/place';
import type { SourceText } from '../source';
import { serverlessPlaces } from '../serverless/places';
import { escapeVariables, resolveVariables } from '../serverless/variables';
import type { Value } from '../../policy/value';

/** What the language of a template makes of the values that are written in it. */
export interface TemplateLanguage {
  readonly placesIn: PlaceFinder;
  /** Reads a value as the language will. */
  readonly resolve: (value: Value) => Value;
  /** Writes the characters of a new string so that they mean what they say. */
  readonly escape: (characters: string) => string;
}

/** CloudFormation and SAM; what is in no template has none of their functions, and loses nothing. */
const CLOUDFORMATION: TemplateLanguage = {
  placesIn: resourcePlaces,
  resolve: resolveIntrinsics,
  escape: (characters) => characters,
};

/** The Serverless Framework: its variables first, then the functions of the template that it makes. */
const SERVERLESS: TemplateLanguage = {
  placesIn: (map, path) => [...serverlessPlaces(map, path), ...resourcePlaces(map, path)],
  resolve: (value) => resolveIntrinsics(resolveVariables(value)),
  escape: escapeVariables,
};

/** A variable that only the framework has; a part of a service may stand in a file of its own. */
const VARIABLE = /\$\{(?:self|opt|sls|file|env|param|cf|ssm|custom)[:(.]/;

/** A key that only the framework has, and plugins of it; documentation shows it without the rest. */
const KEY = /^[\s"']*iamRoleStatements["']?\s*:/m;

/** The language of a template, by its keys, its variables and the name of its file. */
export function templateLanguage(
  roots: readonly Value[],
  { uri, text }: Pick<SourceText, 'uri' | 'text'>,
): TemplateLanguage {
  const isNamed = /(^|[/\\.-])serverless[^/\\]*\.(ya?ml|json)$/i.test(uri);
  return isNamed || roots.some(isService) || VARIABLE.test(text) || KEY.test(text)
    ? SERVERLESS
    : CLOUDFORMATION;
}

const isService = (root: Value): boolean =>
  ['service', 'provider', 'functions'].every((key) => entriesNamed(root, key).length > 0);
