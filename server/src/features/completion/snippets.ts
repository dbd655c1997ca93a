import file from '../../../../snippets/iam-policy.json';
import type { PolicyType } from '../../iam/policyType';
import type { Words } from '../../iam/words';
import type { Proposal } from './proposal';
import { SNIPPET_FACTS } from './snippetWords';

/** A snippet of snippets/iam-policy.json, which VS Code reads as well. */
export interface Snippet {
  /** What the user types. */
  readonly prefix: string;
  /** In LSP's snippet syntax, lines joined. */
  readonly body: string;
  /** It is a whole policy, and else a statement. */
  readonly whole: boolean;
  readonly types: readonly PolicyType[];
  readonly name: Words;
  readonly description: Words;
}

/** The snippets in the order of their file. */
export const SNIPPETS: readonly Snippet[] = Object.entries(file).map(([name, snippet]) => {
  const facts = SNIPPET_FACTS.get(name);
  return {
    prefix: snippet.prefix,
    body: snippet.body.join('\n'),
    whole: 'isFileTemplate' in snippet,
    types: facts?.types ?? [],
    name: { en: name, ja: facts?.japanese.name ?? name },
    description: {
      en: snippet.description,
      ja: facts?.japanese.description ?? snippet.description,
    },
  };
});

/** What is known about the type of the policy that a snippet is for. */
export interface WantedType {
  readonly type: PolicyType;
  readonly typeIsSure: boolean;
}

/**
 * The snippets that fit a type: first those made for it. Others come behind while the type is only
 * assumed, and not at all once it is known.
 *
 * @param as `members` where an object without any key stands already
 */
export function proposeSnippets(
  whole: boolean,
  { type, typeIsSure }: WantedType,
  as: 'value' | 'members' = 'value',
): readonly Proposal[] {
  return SNIPPETS.filter((snippet) => snippet.whole === whole).flatMap((snippet): Proposal[] => {
    const fits = snippet.types.includes(type);
    if (typeIsSure && !fits) return [];
    const { prefix, body, name, description } = snippet;
    return [
      {
        label: prefix,
        kind: 'snippet',
        detail: name,
        documentation: description,
        preview: true,
        text: { as, body },
        rank: fits ? 6 : 7,
      },
    ];
  });
}
