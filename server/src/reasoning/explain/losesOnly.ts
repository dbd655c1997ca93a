import { coversWildcard } from '../../iam/wildcard';
import type { Cancelled } from './explanation';

/** Whether a Deny takes single actions from a pattern that stays allowed otherwise: `s3:DeleteObject` from `s3:*`. */
export const losesOnly = ({ denied, kept }: Cancelled): boolean =>
  kept.some((pattern) => denied.some((action) => coversWildcard(pattern, action, true)));
