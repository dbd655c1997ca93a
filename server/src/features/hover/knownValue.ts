import { findRegion } from '../../catalog/regions';
import { findServicePrincipal } from '../../catalog/servicePrincipals';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { HoverContext } from './context';

const SERVICE: Words = { en: 'Service principal of {title}', ja: '{title} のサービスプリンシパル' };
const SERVICE_IN_REGION: Words = {
  en: 'Service principal of {title} in {region}',
  ja: '{region} の {title} のサービスプリンシパル',
};
const REGION: Words = { en: 'The Region {name}', ja: 'リージョン: {name}' };

/** What a text names that AWS has given a name: a service principal, a Region. */
export function knownValueLines(text: string, { locale }: HoverContext): readonly string[] {
  const principal = findServicePrincipal(text);
  if (principal !== undefined) {
    const { title, region } = principal;
    if (region === undefined) return [fill(SERVICE[locale], { title })];
    const name = findRegion(region)?.name[locale] ?? region;
    return [fill(SERVICE_IN_REGION[locale], { title, region: name })];
  }
  const region = findRegion(text);
  return region === undefined ? [] : [fill(REGION[locale], { name: region.name[locale] })];
}
