/** The exit statuses that users rely on. */
export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  ok: 0,
  /** Something at or above `--fail-on`. */
  found: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  failed: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
