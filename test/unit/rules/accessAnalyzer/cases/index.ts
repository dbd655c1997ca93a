import { ARN_FIELDS } from './arnFields';
import { ARNS } from './arns';
import type { Cases } from './case';
import { CONDITION_KEYS } from './conditionKeys';
import { CONDITION_OPERATORS } from './conditionOperators';
import { CONDITION_TRAPS } from './conditionTraps';
import { CONDITION_VALUES } from './conditionValues';
import { EMPTY_CONDITIONS } from './emptyConditions';
import { JSON_TEXT } from './jsonText';
import { KEY_NAMES } from './keyNames';
import { NAMES } from './names';
import { NETWORK_VALUES } from './networkValues';
import { OPEN_ID_CONNECT } from './openIdConnect';
import { ORGANIZATION } from './organization';
import { PATTERNS } from './patterns';
import { PRINCIPALS } from './principals';
import { PRINCIPAL_VALUES } from './principalValues';
import { REDUNDANCY } from './redundancy';
import { RESOURCE_POLICIES } from './resourcePolicies';
import { ROLES } from './roles';
import { SERVICE_LINKED_ROLES } from './serviceLinkedRoles';
import { SERVICE_PRINCIPALS } from './servicePrincipals';
import { SIDS } from './sids';
import { SIZE } from './size';
import { STATEMENTS } from './statements';
import { TAGS } from './tags';
import { TRUST } from './trust';
import { VARIABLES } from './variables';

/** All cases. */
export const GROUPS: readonly Cases[] = [
  ARN_FIELDS,
  ARNS,
  CONDITION_KEYS,
  CONDITION_OPERATORS,
  CONDITION_TRAPS,
  CONDITION_VALUES,
  EMPTY_CONDITIONS,
  JSON_TEXT,
  KEY_NAMES,
  NAMES,
  NETWORK_VALUES,
  OPEN_ID_CONNECT,
  ORGANIZATION,
  PATTERNS,
  PRINCIPALS,
  PRINCIPAL_VALUES,
  REDUNDANCY,
  RESOURCE_POLICIES,
  ROLES,
  SERVICE_LINKED_ROLES,
  SERVICE_PRINCIPALS,
  SIDS,
  SIZE,
  STATEMENTS,
  TAGS,
  TRUST,
  VARIABLES,
];
