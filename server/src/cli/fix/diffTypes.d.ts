/** What we use of the `diff` package, whose installed version brings no types. */
declare module 'diff' {
  export interface Hunk {
    readonly oldStart: number;
    readonly oldLines: number;
    readonly newStart: number;
    readonly newLines: number;
    readonly lines: readonly string[];
  }
  export function structuredPatch(
    oldFileName: string,
    newFileName: string,
    oldText: string,
    newText: string,
    oldHeader: string | undefined,
    newHeader: string | undefined,
    options: { readonly context: number },
  ): { readonly hunks: readonly Hunk[] };
}
