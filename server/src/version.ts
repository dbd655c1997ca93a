declare const IAM_SIDEKICK_VERSION: string | undefined;

/** The version of the package; the build puts it in (scripts/build.ts). */
export const VERSION =
  typeof IAM_SIDEKICK_VERSION === 'string' ? IAM_SIDEKICK_VERSION : 'development';
