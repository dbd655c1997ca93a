import type { PolicyType } from '../iam/policyType';
import type { Locale } from '../iam/words';
import type { Settings } from '../service/languageService';
import { sayFailure } from './failure';
import type { Host } from './host';
import type { Input } from './input/inputs';
import { localeOfHost } from './locale';
import { findProject, typeInProject } from './project';

/** What the commands that read policies have in common. */
export interface CommonOptions {
  readonly lang?: Locale;
  readonly type?: PolicyType;
  readonly verbose?: boolean;
}

/** One run of a command: what it knows before it reads anything. */
export interface Session {
  readonly host: Host;
  readonly locale: Locale;
  /** For the engine. */
  readonly settings: Settings;
  readonly typeOf: (input: Input) => PolicyType | undefined;
  /** Internal errors are shown in full. */
  readonly verbose: boolean;
}

/** Reads the project's settings and says what is wrong with them; undefined where they cannot be read. */
export function openSession(host: Host, options: CommonOptions): Session | undefined {
  const project = findProject(host.cwd);
  const locale = options.lang ?? project.settings.language ?? localeOfHost(host);
  for (const problem of project.problems) {
    sayFailure(host, { path: project.file ?? '', reason: problem }, locale);
  }
  if (project.failure !== undefined) {
    sayFailure(host, project.failure, locale);
    return undefined;
  }
  return {
    host,
    locale,
    verbose: options.verbose ?? false,
    settings: {
      locale,
      severities: project.settings.rules,
      syntax: true,
      markdownDiagnostics: project.settings.markdownDiagnostics ?? true,
    },
    typeOf: ({ absolute }) =>
      options.type ?? (absolute === undefined ? undefined : typeInProject(project, absolute)),
  };
}
