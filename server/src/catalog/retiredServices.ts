/** A service prefix that AWS accepts in policies though its reference does not list it. */
export interface RetiredService {
  /** The prefix of its actions, lower case. */
  readonly prefix: string;
  /** Its name in the AWS documentation, English. */
  readonly title: string;
  /**
   * `ended`: AWS shut the service down. `renamed`: it lives on under another name. `unlisted`: it is
   * there, but AWS's reference does not list its actions, or no longer does.
   */
  readonly state: 'ended' | 'renamed' | 'unlisted';
  /** When it ended or was renamed, where we know. */
  readonly year?: number;
  /** The prefix of the service that took its place under the old one's name. */
  readonly successor?: string;
}

/**
 * Prefixes that are no mistake although the Service Authorization Reference (October 2026) does not
 * list them. Each was listed there once, or stands in the current version of an AWS managed policy.
 * Prefixes that AWS's policies had only in old versions, as slips (`codedpeloy`) or as code names of
 * services before their launch (`acuity`), are left out.
 */
export const RETIRED_SERVICES: readonly RetiredService[] = [
  {
    prefix: 'application-cost-profiler',
    title: 'AWS Application Cost Profiler',
    state: 'ended',
    year: 2024,
  },
  { prefix: 'aws-mcp', title: 'AWS MCP Server', state: 'unlisted' },
  { prefix: 'builderid', title: 'AWS Builder ID', state: 'unlisted' },
  { prefix: 'datazonecontrol', title: 'Amazon DataZone Control', state: 'unlisted' },
  { prefix: 'deepcomposer', title: 'AWS DeepComposer', state: 'ended', year: 2025 },
  { prefix: 'deeplens', title: 'AWS DeepLens', state: 'ended', year: 2024 },
  { prefix: 'deepracer', title: 'AWS DeepRacer', state: 'ended', year: 2025 },
  { prefix: 'elastic-inference', title: 'Amazon Elastic Inference', state: 'ended' },
  { prefix: 'evidently', title: 'Amazon CloudWatch Evidently', state: 'ended', year: 2025 },
  { prefix: 'gamesparks', title: 'Amazon GameSparks', state: 'ended' },
  { prefix: 'iot1click', title: 'AWS IoT 1-Click', state: 'ended', year: 2024 },
  { prefix: 'iotevents', title: 'AWS IoT Events', state: 'ended', year: 2026 },
  { prefix: 'iotroborunner', title: 'AWS IoT RoboRunner', state: 'ended' },
  { prefix: 'iotthingsgraph', title: 'AWS IoT Things Graph', state: 'ended' },
  { prefix: 'macie', title: 'Amazon Macie Classic', state: 'ended', successor: 'macie2' },
  { prefix: 'mobilehub', title: 'AWS Mobile Hub', state: 'ended' },
  {
    prefix: 'sagemaker-groundtruth-synthetic',
    title: 'Amazon SageMaker Ground Truth Synthetic',
    state: 'ended',
  },
  { prefix: 'sumerian', title: 'Amazon Sumerian', state: 'ended', year: 2023 },
  { prefix: 'supportrecommendations', title: 'AWS Support Recommendations', state: 'unlisted' },
  {
    prefix: 'zocalo',
    title: 'Amazon Zocalo',
    state: 'renamed',
    year: 2015,
    successor: 'workdocs',
  },
];

const byPrefix: ReadonlyMap<string, RetiredService> = new Map(
  RETIRED_SERVICES.map((service) => [service.prefix, service]),
);

/** The retired or unlisted service with a prefix, in any letter case. */
export const findRetiredService = (prefix: string): RetiredService | undefined =>
  byPrefix.get(prefix.toLowerCase());
