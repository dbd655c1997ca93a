import { keyLines } from '../../keyText';
import type { Documentation } from '../proposal';

/**
 * What is said of a condition key: the same as in its hover.
 *
 * @param key its name in the catalogue, or with a tag key
 */
export const documentKey =
  (key: string): Documentation =>
  (locale) =>
    keyLines(key, locale).join('\n\n');
