import type { Service } from '../../catalog/model';
import { catalogOrigin } from '../../catalog/store';
import type { DocsLink } from './page';

/**
 * The page of the Service Authorization Reference that lists a service's actions, resource types and
 * condition keys. Its file is named for the service, in lower case and without spaces or marks. The
 * title says of which day the catalogue is, since AWS adds actions every week.
 */
export function serviceLink({ name }: Service): DocsLink {
  const date = catalogOrigin()?.date ?? '';
  return {
    title: { en: `${name}, here as of ${date}`, ja: `${name}（${date} 時点の内容）` },
    page: `list_${name.toLowerCase().replace(/[^a-z0-9.]/g, '')}`,
    guide: 'service-authorization/latest/reference',
  };
}
