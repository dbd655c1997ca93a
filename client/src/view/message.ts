const ACTS = [
  'ready',
  'shown',
  'reveal',
  'note',
  'fix',
  'addManaged',
  'addFiles',
  'remove',
  'attached',
  'leaveOut',
  'copy',
] as const;

/** What the page of the view tells the extension. */
export interface Message {
  readonly do: (typeof ACTS)[number];
  /** Which button, by its place: stage and call, or policy. */
  readonly at: readonly number[];
}

/** Reads a message of the page; undefined where it is none. */
export function readMessage(sent: unknown): Message | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(sent));
  const act = ACTS.find((one) => one === given.get('do'));
  const at = given.get('at');
  if (act === undefined) return undefined;
  return { do: act, at: typeof at === 'string' ? at.split('-').map(Number) : [] };
}
