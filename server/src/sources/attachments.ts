import type { Attachments } from '../policy/attachment';
import type { Value } from '../policy/value';
import { templateAttachments } from './cloudformation/attachments/attachments';
import { readJson } from './json/read';
import { toValue } from './json/values';
import { mayAttach } from './mayAttach';
import type { SourceText } from './source';
import { terraformAttachments } from './terraform/attachments/attachments';
import { readHcl } from './terraform/hcl/read';
import { readYaml } from './yaml/read';
import { toValue as yamlValue } from './yaml/values';

/**
 * What a text says of who has which policies. It is read anew for each question, since few are asked,
 * and texts are read at every key stroke.
 *
 * @param language the id of its source language
 * @returns undefined where it says nothing
 */
export function readAttachments(
  language: string | undefined,
  source: SourceText,
): Attachments | undefined {
  const { text, uri } = source;
  if (!mayAttach(text)) return undefined;
  switch (language) {
    case 'json':
    case 'yaml':
      return templateAttachments(language === 'json' ? jsonRoots(source) : yamlRoots(text), uri);
    case 'terraform':
      // The files of a folder are one module.
      return terraformAttachments(readHcl(text).body, text, uri.slice(0, uri.lastIndexOf('/') + 1));
    default:
      return undefined;
  }
}

function jsonRoots({ text, unknowns }: SourceText): readonly Value[] {
  const { root } = readJson(text, unknowns);
  return root === undefined ? [] : [toValue(root, text, unknowns)];
}

const yamlRoots = (text: string): readonly Value[] =>
  readYaml(text).documents.flatMap(({ contents }) => yamlValue(contents, text) ?? []);
