import type { Decision } from '../../evaluate';
import type { MissingAllow } from '../grant';
import type { Dependency, Layer, Mismatch } from '../judgement';
import type { SkippedLayer } from '../layers';

/** What a request asks for, as it is repeated in a sentence. */
export interface Asked {
  readonly action: string;
  readonly resource: string;
}

/** How a decision and its reasons are said in one language. Texts may hold Markdown's inline code. */
export interface EvaluationPhrases {
  /** The decision as a word or two: "Allowed". */
  readonly decision: (decision: Decision) => string;
  /** The decision with what was asked for. */
  readonly headline: (decision: Decision, asked: Asked) => string;
  /** What a deciding statement does: allows it, denies it. */
  readonly decides: (effect: 'Allow' | 'Deny', layer: Layer) => string;
  /** What an Allow that applies comes to where it did not decide. */
  readonly aside: (layer: Layer, decision: Decision) => string;
  /** A Deny of an action that no policy controls. */
  readonly vain: string;
  /** The element that does not match. */
  readonly mismatch: (because: Mismatch, asked: Asked) => string;
  readonly dependency: (on: Dependency) => string;
  /** Policies that do not allow it. */
  readonly missing: (missing: MissingAllow) => string;
  /** Nothing allows it, and no policy could be named that should. */
  readonly nothing: string;
  readonly skipped: (skipped: SkippedLayer) => string;
  readonly assumesResourcePolicy: string;
  readonly needsNoPermission: (action: string) => string;
}
