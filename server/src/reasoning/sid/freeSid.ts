/** A Sid that is not taken, made from another one by a number at its end. */
export function freeSid(base: string, taken: ReadonlySet<string>): string {
  // `ReadS32` would read as another thing than `ReadS3v2`.
  const stem = /\d$/.test(base) ? `${base}v` : base;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${stem}${number}`;
  return name;
}
