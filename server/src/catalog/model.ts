import type { Words } from '../iam/words';

/** What AWS's Service Authorization Reference says about an action, in one word. */
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging';

/** An AWS service, as policies know it. */
export interface Service {
  /** The prefix of its actions, lower case: `s3`. */
  readonly prefix: string;
  /** Its name in the AWS documentation: `Amazon S3`. */
  readonly name: string;
  /** Its actions, in alphabetical order. */
  readonly actions: readonly Action[];
  /** Resource control policies apply to it. */
  readonly inRcps: boolean;
}

/** An action, as far as the index knows it. */
export interface Action {
  readonly service: Service;
  /** In AWS's spelling: `GetObject`. */
  readonly name: string;
  /** The name in lower case: IAM compares actions so. */
  readonly lowerCase: string;
  readonly level: AccessLevel;
}

/** The type of the values of a condition key, in the terms of the condition operators. */
export type KeyType = 'String' | 'Arn' | 'Bool' | 'Date' | 'Numeric' | 'IpAddress' | 'Binary';

/** A condition key. */
export interface ConditionKey {
  /** In AWS's spelling; the part to fill in stands as `${TagKey}` or the like. */
  readonly name: string;
  readonly type: KeyType;
  /** A request may hold several values, so that conditions need ForAllValues or ForAnyValue. */
  readonly multivalued: boolean;
}

/** What our own words say of a condition key. */
export interface KeyWords {
  /** What the key holds. */
  readonly description: Words;
  /** When the key is in a request. */
  readonly availability: Words;
  /** Who decides its value. */
  readonly control: Words;
}

/** A type of resource that a service defines. */
export interface ResourceType {
  /** Its name in the reference: `bucket`. */
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}` */
  readonly arn: string;
  /** Keys that a request for such a resource may hold, whatever the action. */
  readonly conditionKeys: readonly string[];
}

/** A resource type that an action works on. */
export interface ActionResource {
  readonly type: ResourceType;
  /** The action needs permission on a resource of this type. */
  readonly required: boolean;
  /** Keys that the request holds where a resource of this type is named. */
  readonly conditionKeys: readonly string[];
}

/** All that the catalogue knows about an action. */
export interface ActionDetails {
  readonly action: Action;
  /** What it lets its holder do, in AWS's words (English), as a sentence without a full stop. */
  readonly description: string;
  /** Empty where the action can only be allowed on `*`. */
  readonly resources: readonly ActionResource[];
  /** Keys that every request of the action may hold. */
  readonly conditionKeys: readonly string[];
  /**
   * The actions that AWS's reference names as dependent on it (`iam:PassRole`): who calls it may need
   * them, too. Those of every way to call it, so that a given call may do with fewer. As of December
   * 2025: AWS has published none since (scripts/catalog/dependentActions.ts).
   */
  readonly dependentActions: readonly string[];
}

/** A condition key with what the reference says of it. */
export interface DescribedKey extends ConditionKey {
  /** In AWS's words (English); empty where there are none. */
  readonly description: string;
}

/** All that the catalogue knows about a service. */
export interface ServiceDetails {
  readonly service: Service;
  /** By name in lower case; the one action is read alone. */
  readonly actionOf: (lowerCase: string) => ActionDetails | undefined;
  /** Every action, in alphabetical order. */
  readonly actions: readonly ActionDetails[];
  readonly resourceTypes: readonly ResourceType[];
  /** By name in lower case. */
  readonly conditionKeys: ReadonlyMap<string, DescribedKey>;
}
