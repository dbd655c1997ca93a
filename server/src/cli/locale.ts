import { localeOf } from '../iam/words';
import type { Locale } from '../iam/words';
import type { Host } from './host';

/** The user's language by the shell's variables, in the order in which POSIX ranks them; else the system's. */
export const localeOfHost = ({ env, systemLocale }: Host): Locale =>
  localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale);
