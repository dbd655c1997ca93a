import type { AccessLevel } from '../../../server/src/catalog/model';
import { ACCESS_LEVEL_WORDS } from '../../../server/src/features/accessLevelWords';
import type { Locale } from '../../../server/src/iam/words';
import { html } from '../view/html';
import type { Html } from '../view/html';
import type { Say } from './cells';

/** The columns that stand in some tables only. */
export interface Columns {
  /** Access level by access level; trust policies have names of actions instead. */
  readonly levels: boolean;
  readonly who: boolean;
  readonly resource: boolean;
  readonly when: boolean;
}

/** The access levels, in the order of the columns. */
export const LEVELS = Object.keys(ACCESS_LEVEL_WORDS) as readonly AccessLevel[];

/** The heads of the columns. */
export function heads(columns: Columns, locale: Locale, words: Say): readonly Html[] {
  const head = (text: string): Html => html`<th scope="col">${text}</th>`;
  const levels = LEVELS.map(
    (level) => html`<th scope="col" class="level">${ACCESS_LEVEL_WORDS[level][locale]}</th>`,
  );
  return [
    ...(columns.levels
      ? [head(words('service')), ...levels]
      : [head(words('who')), head(words('access'))]),
    ...(columns.levels && columns.who ? [head(words('who'))] : []),
    ...(columns.resource ? [head(words('resource'))] : []),
    ...(columns.when ? [head(words('when'))] : []),
  ];
}
