/** A line: its code, and a comment behind it, or alone. */
export interface CodeRow {
  readonly code: string;
  readonly beside?: string;
}

/**
 * Lines of Terraform as `terraform fmt` writes them: equal signs stand in one column, and so do
 * comments, in each run of lines that have one.
 */
export function alignRows(rows: readonly CodeRow[]): readonly string[] {
  const aligned = inColumn(
    rows.map(({ code }) => {
      const [, name, value] = /^( *\w+) += (.*[^[{(])$/.exec(code) ?? [];
      return name === undefined || value === undefined
        ? { left: code, right: undefined }
        : { left: name, right: `= ${value}` };
    }),
  );
  return inColumn(
    aligned.map((code, i) => {
      const beside = rows[i]?.beside;
      return code === '' ? { left: beside ?? '', right: undefined } : { left: code, right: beside };
    }),
  );
}

/** Puts what stands on the right of adjacent lines into one column. */
function inColumn(
  lines: readonly { readonly left: string; readonly right: string | undefined }[],
): readonly string[] {
  const written: string[] = [];
  for (let from = 0; from < lines.length;) {
    const end = lines.findIndex((line, i) => i >= from && line.right === undefined);
    const run = lines.slice(from, end < 0 ? lines.length : end);
    const width = Math.max(0, ...run.map(({ left }) => left.length));
    written.push(...run.map(({ left, right = '' }) => `${left.padEnd(width)} ${right}`));
    const alone = lines[from + run.length];
    if (alone !== undefined) written.push(alone.left);
    from += run.length + 1;
  }
  return written;
}
