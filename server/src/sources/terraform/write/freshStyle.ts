import type { Style } from './style';

/** For what is written where nothing stands yet: as `terraform fmt` leaves it. */
export const FRESH_STYLE: Style = {
  eol: '\n',
  unit: '  ',
  inlineLists: false,
  inlineSingles: true,
  trailingComma: true,
  quotedKeys: false,
  assign: ' = ',
  variable: '$${',
  impliesAllow: false,
  spacedStatements: true,
  spacedBlocks: true,
};
