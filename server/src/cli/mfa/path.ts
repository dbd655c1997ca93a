import type { PolicyDocument } from '../../policy/document';
import type { JourneyPolicies } from '../../service/journey/journeyPolicies';

/** The file that a policy of a journey stands in, or its name where it stands in none. */
export const pathIn =
  ({ textOf }: Pick<JourneyPolicies, 'textOf'>) =>
  (document: PolicyDocument): string =>
    textOf(document)?.source.uri ?? document.name ?? '';
