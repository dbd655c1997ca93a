import { catalogOrigin } from '../catalog/store';

declare const IAM_SIDEKICK_VERSION: string | undefined;

/** The version of the package; the build puts it in (scripts/build.ts). */
export const VERSION =
  typeof IAM_SIDEKICK_VERSION === 'string' ? IAM_SIDEKICK_VERSION : 'development';

/** What `--version` prints: the version, and below it the age of the catalogue of AWS's names. */
export function versionText(): string {
  const catalog = catalogOrigin();
  return catalog === undefined
    ? VERSION
    : `${VERSION}\nAWS names as of ${catalog.date} (${catalog.source})`;
}
