import { SOURCE_LANGUAGES } from '../sources/index';
import type { FolderLanguage, SiblingText, SourceText } from '../sources/source';

export type { FolderLanguage, SiblingText } from '../sources/source';

/**
 * The facade's part for texts that their language reads together with others of the folder (a module
 * of Terraform). What files there are, and what is in them, is for the caller to find out.
 */
export type FolderTexts = ReadonlyMap<string, SiblingText>;

/** A folder as its host has it. Neither function fails: what cannot be read is not there. */
export interface FolderFiles {
  /** The names of the files in it. */
  readonly list: () => Promise<readonly string[]>;
  /** The text of a file; undefined where it is longer than a limit in bytes, or no file. */
  readonly read: (name: string, limit: number) => Promise<string | undefined>;
  readonly uriOf: (name: string) => string;
}

/** The files whose texts others may depend on, as globs in an editor's workspace. */
export const FOLDER_GLOBS: readonly string[] = SOURCE_LANGUAGES.flatMap(
  ({ folder }) => folder?.glob ?? [],
);

/** Far above what people put into one folder and one file; a generated file has no say above that. */
const MAX_FILES = 300;
const MAX_SIZE = 1024 * 1024;

/** How the language of a text puts a folder together; undefined where it has nothing to do with others. */
export const folderLanguage = ({
  uri,
  languageId,
}: Pick<SourceText, 'uri' | 'languageId'>): FolderLanguage | undefined =>
  languageOf({ uri, languageId, text: '', type: undefined })?.folder;

/** Whether the policies of a text may depend on the files beside it, by a cheap look at its characters. */
export const dependsOnFolder = (source: SourceText): boolean => {
  const language = languageOf(source);
  return language?.folder !== undefined && language.mayHoldPolicies(source.text);
};

const languageOf = (source: SourceText) => SOURCE_LANGUAGES.find((one) => one.handles(source));

/**
 * Reads the texts of a folder, by name.
 *
 * @param last what was read before: a text that has not changed stays the same object
 */
export async function readFolder(
  language: FolderLanguage,
  files: FolderFiles,
  last?: FolderTexts,
): Promise<FolderTexts> {
  const names = (await files.list()).filter(language.isIn).sort().slice(0, MAX_FILES);
  const texts = await Promise.all(
    names.map(async (name): Promise<[string, SiblingText][]> => {
      const text = await files.read(name, MAX_SIZE);
      if (text === undefined) return [];
      const before = last?.get(name);
      const sibling = before?.text === text ? before : { uri: files.uriOf(name), text };
      return [[name, sibling]];
    }),
  );
  return new Map(texts.flat());
}

/** The texts of a folder that one of them is read together with. */
export const textsBeside = (
  language: FolderLanguage,
  name: string,
  texts: FolderTexts,
): readonly SiblingText[] =>
  language.besideIn(name, [...texts.keys()]).flatMap((one) => texts.get(one) ?? []);
