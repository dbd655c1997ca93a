/** What a command sees of the process it runs in. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, for shells that do not name one. */
  readonly systemLocale: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** What went wrong, and progress. */
  readonly err: (text: string) => void;
  /** Standard output shows colours. */
  readonly colours: boolean;
  /** Standard error is a terminal that a progress line can be shown on. */
  readonly interactive: boolean;
  /** Columns of the terminal; undefined where standard output is not one. */
  readonly columns: number | undefined;
}

/** The host of a running Node process. */
export function nodeHost(): Host {
  const { env, stdin, stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env,
    systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
    stdin: () => stdin,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colours: wantsColours(env, isTerminal(stdout)),
    interactive: isTerminal(stderr) && env['TERM'] !== 'dumb',
    columns: isTerminal(stdout) && stdout.columns > 0 ? stdout.columns : undefined,
  };
}

/** Node leaves `isTTY` out, against its types, where a stream is something else. */
const isTerminal = ({ isTTY }: { readonly isTTY?: boolean }): boolean => isTTY === true;

/**
 * Colours only on a terminal, except as `NO_COLOR` and `FORCE_COLOR` say. (picocolors' own answer
 * is also yes in every CI and on Windows, where output may go to a file.)
 */
function wantsColours(env: Host['env'], terminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
}
