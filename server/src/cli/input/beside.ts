import { basename, dirname, join, sep } from 'node:path';
import { fileNamesIn, readSmallFile } from '../../node/folder';
import { dependsOnFolder, folderLanguage, readFolder, textsBeside } from '../../service/folder';
import type { FolderTexts, SiblingText } from '../../service/folder';
import type { SourceText } from '../../service/languageService';

/** Reads the files on disk that a text is read together with; none for a text that is in no folder. */
export type BesideReader = (
  source: SourceText,
  absolute: string | undefined,
) => Promise<readonly SiblingText[]>;

/** A reader that keeps the folders above the one that it is at: their other files are yet to come. */
export function besideReader(): BesideReader {
  const kept = new Map<string, FolderTexts>();
  return async (source, absolute) => {
    const language = folderLanguage(source);
    if (language === undefined || absolute === undefined || !dependsOnFolder(source)) return [];
    const folder = dirname(absolute);
    for (const one of kept.keys()) {
      if (!`${folder}${sep}`.startsWith(`${one}${sep}`)) kept.delete(one);
    }
    const above = source.uri.slice(0, source.uri.lastIndexOf('/') + 1);
    const texts =
      kept.get(folder) ??
      (await readFolder(language, {
        list: () => fileNamesIn(folder),
        read: (name, limit) => readSmallFile(join(folder, name), limit),
        uriOf: (name) => above + name,
      }));
    kept.set(folder, texts);
    return textsBeside(language, basename(absolute), texts);
  };
}
