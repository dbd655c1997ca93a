import { serviceDetails } from '../../../catalog/details';
import type { GlobalConditionKey } from '../../../catalog/globalConditionKeys';
import type { ConditionKey, KeyType } from '../../../catalog/model';
import { say } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import { knownKey } from '../../../reasoning/explain/keys/index';
import { serviceLabel } from '../../../reasoning/explain/serviceLabel';
import { paragraphs } from '../paragraphs';
import type { Documentation } from '../proposal';

/** The types as AWS's reference writes them. */
const TYPE_NAMES: Readonly<Record<KeyType, string>> = {
  String: 'String',
  Arn: 'ARN',
  Bool: 'Bool',
  Date: 'Date',
  Numeric: 'Numeric',
  IpAddress: 'IPAddress',
  Binary: 'Binary',
};

/** The type of a key's values, beside its name. */
export function typeWords({ type, multivalued }: ConditionKey): Words {
  const name = multivalued ? `ArrayOf${TYPE_NAMES[type]}` : TYPE_NAMES[type];
  return { en: name, ja: name };
}

const FROM_AWS: Words = { en: '{words}.', ja: 'AWS の説明: {words}.' };
const CLAIM: Words = {
  en: "The claim `{claim}` of the identity provider's token.",
  ja: 'ID プロバイダーのトークンのクレーム `{claim}` です。',
};
const KEY_OF: Words = { en: 'A condition key of {service}.', ja: '{service} の条件キーです。' };

/** What is said of a key of a service or an identity provider: in our words where we have some, else in AWS's. */
export function documentKey(key: ConditionKey): Documentation {
  const known = knownKey(key.name);
  if (known !== undefined) return paragraphs(known.holds, known.present);
  return (locale) => {
    const colon = key.name.indexOf(':');
    const prefix = key.name.slice(0, colon);
    // The reference lists the keys of identity providers with STS.
    const details = serviceDetails(prefix) ?? serviceDetails('sts');
    const words = details?.conditionKeys.get(key.name.toLowerCase())?.description ?? '';
    if (words !== '') return say(FROM_AWS, locale, { words });
    const service = serviceLabel(prefix);
    return service === undefined
      ? say(CLAIM, locale, { claim: key.name.slice(colon + 1) })
      : say(KEY_OF, locale, { service });
  };
}

/** What is said of a global key: what it holds, and when it is there. */
export const documentGlobalKey = ({ description, availability }: GlobalConditionKey): Words =>
  paragraphs(description, availability);
