import type { AccessLevel } from '../../../server/src/catalog/model';
import { ACCESS_LEVEL_WORDS } from '../../../server/src/features/accessLevelWords';
import type { Locale } from '../../../server/src/iam/words';
import { html } from '../view/html';
import type { Html } from '../view/html';
import type { Say } from './cells';

/** What the rows of all tables have, or what stands above them already. */
export interface Columns {
  /** Access level by access level; trust policies have names of actions instead. */
  readonly levels: boolean;
  /** Rows say which resources they are about. */
  readonly resource: boolean;
}

/** The access levels, in the order of the columns. */
export const LEVELS = Object.keys(ACCESS_LEVEL_WORDS) as readonly AccessLevel[];

/** The heads of the columns. */
export function heads({ levels }: Columns, locale: Locale, words: Say): readonly Html[] {
  const head = (text: string): Html => html`<th scope="col">${text}</th>`;
  return levels
    ? [head(words('service')), ...LEVELS.map((level) => head(ACCESS_LEVEL_WORDS[level][locale]))]
    : [head(words('who')), head(words('access'))];
}
