import type { Host } from '../host';
import { printable } from './printable';

/** A line that is overwritten while many files are read. */
export interface ProgressLine {
  readonly step: (path: string) => void;
  /** Removes the line, before anything else is written. */
  readonly clear: () => void;
}

/** Fewer are read before anybody could read the line. */
const MANY = 50;

/** Shows progress on standard error, for many files and on a terminal only. */
export function progressLine({ interactive, err, columns }: Host, total: number): ProgressLine {
  if (!interactive || total < MANY) return { step: () => undefined, clear: () => undefined };
  let done = 0;
  let shown = false;
  return {
    step: (path) => {
      done++;
      if (done % 10 !== 0) return;
      const line = `${String(done)}/${String(total)} ${printable(path)}`;
      err(`\r\x1b[K${line.slice(0, (columns ?? 80) - 1)}`);
      shown = true;
    },
    clear: () => {
      if (shown) err('\r\x1b[K');
      shown = false;
    },
  };
}
