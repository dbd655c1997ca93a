import type { Block } from '../hcl/syntax';
import type { ModuleFile } from './module';
import { isDocument, placesIn } from '../uses/places';

/**
 * All that others may learn from a file: its blocks, with what is set in them, and without what its
 * policies say, which is what is edited most. As long as it is the same, they need not be read again.
 */
export const outline = ({ body, text }: ModuleFile): string =>
  [
    ...body.blocks.map(headOf),
    ...[...placesIn(body)].flatMap(({ blocks, attribute: { range } }) => {
      const [block, inner] = blocks;
      const written = text.slice(range.start, range.end);
      const told = REPLACING.test(written)
        ? written
        : isDocument(block) && inner !== undefined
          ? undefined
          : POLICY.test(written)
            ? referencesIn(written)
            : written;
      return told === undefined ? [] : [...blocks.map(headOf), told].join(' / ');
    }),
  ].join('\n');

const headOf = ({ type, labels }: Block): string => [type, ...labels].join(' ');

/** What says which words are replaced says it of the policies of other files, too. */
const REPLACING = /\breplace\(/;

/** What is most likely a policy: of that only the names count. */
const POLICY = /\b(?:Statement|Effect)\b|\b20(?:12-10|08-10)-17\b/;

const referencesIn = (written: string): string =>
  [...written.matchAll(/[\w-]+\s*=|\b[a-z]\w*(?:\.[\w-]+|\[[^\]\r\n]*\])+/g)].join(' ');
