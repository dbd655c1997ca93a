import { UNKNOWN } from '../../iam/unknown';
import type { Statement } from '../../policy/model';
import type { Authorization } from '../evaluation/authorize';
import { iamResourceKind, isPinnedToUserName, lastSegment } from '../mfaResources';

/** An Allow of the action that does not reach the call, and why. */
export type NearMiss =
  /** Its device is named for the user, as all were until November 2022 (facts/mfa.md). */
  | {
      readonly why: 'legacy-device';
      readonly statement: Statement;
      readonly legacy: string;
      readonly better: string;
    }
  | { readonly why: 'resource'; readonly statement: Statement }
  | { readonly why: 'condition'; readonly statement: Statement; readonly key: string };

/** The Allow that comes nearest to a call that nothing allows; undefined where none is about the action. */
export function nearMiss({ others }: Authorization): NearMiss | undefined {
  const missed = others.flatMap(({ layer, statement, judgement }): readonly NearMiss[] => {
    if (layer !== 'identity' || statement.effect !== 'Allow' || judgement.applies !== 'no')
      return [];
    const { because } = judgement;
    if (because.element === 'Condition')
      return [{ why: 'condition', statement, key: shown(because.condition.entry.key.outline) }];
    if (because.element !== 'Resource' && because.element !== 'NotResource') return [];
    return [legacyDevice(statement) ?? { why: 'resource', statement }];
  });
  const order: readonly NearMiss['why'][] = ['legacy-device', 'condition', 'resource'];
  return order.flatMap((why) => missed.find((one) => one.why === why) ?? [])[0];
}

function legacyDevice(statement: Statement): NearMiss | undefined {
  const legacy = statement.resources?.values.find(
    (value) => iamResourceKind(value) === 'mfa' && isPinnedToUserName(value),
  )?.outline;
  if (legacy === undefined) return undefined;
  const better = `${legacy.slice(0, lastSegment(legacy))}*`;
  return { why: 'legacy-device', statement, legacy: shown(legacy), better: shown(better) };
}

/** Parts that the host language fills in are dots for people. */
const shown = (outline: string): string => outline.replaceAll(UNKNOWN, '…');
