import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Words } from '../../iam/words';
import { failureOf, NOT_UTF_8, TOO_LARGE } from '../failure';
import type { Host } from '../host';
import type { Input } from './inputs';

/** A text that was read, or why there is none. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: Words }
  /** Found in a directory or by a glob, and nothing that could be a policy. */
  | { readonly kind: 'skipped' };

/** In bytes; the engine refuses texts not much larger. */
const MAX_SIZE = 32 * 1024 * 1024;

/** Reads a file, or standard input, as UTF-8; a byte-order mark stays in the text. Never throws. */
export async function readText(input: Input, host: Host): Promise<Reading> {
  try {
    const bytes = await readBytes(input, host);
    if (bytes === undefined) {
      return input.named ? { kind: 'failed', reason: TOO_LARGE } : { kind: 'skipped' };
    }
    return decode(bytes, input.named);
  } catch (error) {
    return { kind: 'failed', reason: failureOf(input.path, error).reason };
  }
}

/**
 * Undefined where there are too many. A file is read at once, which takes a fraction of the time; pipes
 * and devices, whose size nobody knows, as streams.
 */
async function readBytes({ absolute }: Input, host: Host): Promise<Uint8Array | undefined> {
  const stats = absolute === undefined ? undefined : statSync(absolute);
  if (stats !== undefined && stats.size > MAX_SIZE) return undefined;
  if (absolute !== undefined && stats?.isFile() === true) return readFileSync(absolute);
  const stream = absolute === undefined ? host.stdin() : createReadStream(absolute);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_SIZE) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, named: boolean): Reading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    // A policy saved in another encoding must not be passed over in silence; other data may.
    const roughly = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
    const looksLikePolicy = /"(statement|effect)"/i.test(roughly);
    return named || looksLikePolicy ? { kind: 'failed', reason: NOT_UTF_8 } : { kind: 'skipped' };
  }
}
