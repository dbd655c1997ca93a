import type { PolicyDocument } from '../../policy/document';
import { locationAt } from '../../policy/location';
import type { Typing } from '../../policy/typing';
import { moveSpot } from './moveSpot';
import type { TypingHost } from './moveSpot';

/**
 * Completion in an inner text: the inner language finds the place and writes the proposal, both are
 * moved into the host.
 *
 * @param document the policy with its places in the host
 */
export const innerTyping = (
  inner: Typing,
  document: Pick<PolicyDocument, 'policy' | 'places' | 'text'>,
  host: TypingHost,
): Typing => ({
  spotAt: (offset) => {
    const spot = inner.spotAt(host.embedded.toInner(offset));
    // Where nothing stands yet, the spot has a policy of its own, of which the host has no places.
    if (spot === undefined || spot.document !== undefined)
      return spot && moveSpot(spot, offset, host);
    const location = spot.location && locationAt(document, offset);
    return location?.at === spot.location?.at
      ? moveSpot({ ...spot, location }, offset, host)
      : undefined;
  },
});
