/** The six fields of an ARN, each as written, with its offset in the text. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** Everything after the fifth colon; it may hold colons of its own. */
  readonly resource: string;
  /** Offset of each field in the text, `arn` first. */
  readonly offsets: readonly number[];
}

/**
 * Takes an ARN apart: `arn:partition:service:region:account:resource`. The fields may hold wildcards,
 * policy variables or unknown parts; nothing is validated.
 *
 * A policy variable may contain colons (`${aws:username}`), which do not separate fields.
 *
 * @returns undefined where the text does not begin with `arn:` or has fewer than six fields
 */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const offsets = fieldOffsets(text);
  const [, partition, service, region, account, resource] = offsets;
  if (
    partition === undefined ||
    service === undefined ||
    region === undefined ||
    account === undefined ||
    resource === undefined
  ) {
    return undefined;
  }
  return {
    partition: text.slice(partition, service - 1),
    service: text.slice(service, region - 1),
    region: text.slice(region, account - 1),
    account: text.slice(account, resource - 1),
    resource: text.slice(resource),
    offsets: [0, partition, service, region, account, resource],
  };
}

/** Offsets at which the first six colon-separated fields begin; colons inside `${…}` do not count. */
export function fieldOffsets(text: string): readonly number[] {
  const offsets = [0];
  if (!text.includes('${')) {
    for (let at = text.indexOf(':'); at >= 0 && offsets.length < 6; at = text.indexOf(':', at + 1))
      offsets.push(at + 1);
    return offsets;
  }
  for (let i = 0; i < text.length && offsets.length < 6; i++) {
    if (text.startsWith('${', i)) {
      const close = text.indexOf('}', i);
      if (close > 0) i = close;
    } else if (text[i] === ':') {
      offsets.push(i + 1);
    }
  }
  return offsets;
}
