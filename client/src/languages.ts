import { POLICY_TYPES } from '../../server/src/iam/policyType';
import { HOST_LANGUAGES } from '../../server/src/sources/fileNames';
import { POLICY_LANGUAGE } from '../../server/src/sources/policyLanguage';

/** Our own language ids: for files that are a policy by their name, of any type or of one. */
export const OWN_LANGUAGES: readonly string[] = [
  POLICY_LANGUAGE,
  ...POLICY_TYPES.map((type) => `${POLICY_LANGUAGE}-${type}`),
];

/** Language ids of documents that may hold policies. No scheme: untitled and virtual files count. */
export const LANGUAGES: readonly string[] = [...HOST_LANGUAGES.keys(), ...OWN_LANGUAGES];
