/** Runs npm in `cwd` and gives its exit status. */
export function npm(args: readonly string[], cwd: string): Promise<number>;
/** `npm ci` or `npm install` without lifecycle scripts, tried twice; rejects when both failed. */
export function npmInstall(args: readonly string[], cwd: string): Promise<void>;
