import type { Decision } from '../../evaluate';
import { conditions } from '../../explain/phrases/en/conditions';
import { text } from '../../explain/phrases/en/text';
import { readCondition } from '../../explain/reading/readCondition';
import type { Dependency, Layer, Mismatch } from '../judgement';
import type { EvaluationPhrases } from './phrases';

const DECISIONS: Readonly<Record<Decision, string>> = {
  allowed: 'Allowed',
  'explicitly-denied': 'Explicitly denied',
  'implicitly-denied': 'Implicitly denied',
  unknown: 'Not known',
};

const LAYERS: Readonly<Record<Layer, string>> = {
  identity: 'the identity-based policies',
  boundary: 'the permissions boundary',
  session: 'the session policies',
  scp: 'the SCPs',
  rcp: 'the RCPs',
  resource: "the resource's own policy",
  endpoint: 'the VPC endpoint policy',
};

export const en: EvaluationPhrases = {
  decision: (decision) => DECISIONS[decision],
  headline: (decision, { action, resource }) =>
    `${DECISIONS[decision]}: ${text.code(action)} on ${text.code(resource)}`,
  decides: (effect, layer) =>
    effect === 'Deny'
      ? `Denies the request, which nothing can outweigh${from(layer)}.`
      : `Allows the request${from(layer)}.`,
  aside: (layer, decision) => {
    if (layer !== 'identity' && layer !== 'resource')
      return `Lets the request through, and grants nothing by itself${from(layer)}.`;
    if (decision === 'explicitly-denied') return 'Would allow the request, but a Deny wins.';
    if (decision === 'allowed') return 'Would allow the request too, but others decide.';
    return 'Would allow the request, but that alone is not enough.';
  },
  vain: 'Has no effect: no policy controls this action.',
  mismatch: (because, asked) => mismatch(because, asked.action, asked.resource),
  dependency: (on) => dependency(on),
  missing: ({ layer, level }) => {
    switch (layer) {
      case 'identity':
        return 'No identity-based policy allows it.';
      case 'boundary':
        return 'The permissions boundary does not allow it.';
      case 'session':
        return 'No session policy allows it.';
      case 'scp':
        return level === undefined
          ? 'No SCP allows it.'
          : `No SCP of level ${String(level + 1)} allows it, and every level has to.`;
      case 'resource':
        return "The resource's own policy does not allow it to this caller.";
      case 'endpoint':
        return 'The VPC endpoint policy does not allow it.';
      case 'rcp':
        return 'No RCP allows it.';
    }
  },
  nothing: 'Nothing allows it.',
  skipped: ({ layer, why }) => {
    const what = capital(LAYERS[layer]);
    if (why === 'service-linked-role') return `${what} do not limit service-linked roles.`;
    if (why === 'service-without-rcps')
      return `${what} do not reach the resources of this service.`;
    return `Not asked, since this caller is not subject to them: ${LAYERS[layer]}.`;
  },
  assumesResourcePolicy:
    'AWS also asks the policy of the role or KMS key itself. It was not given, and is taken to leave the decision to IAM policies.',
  needsNoPermission: (action) => `AWS asks for no permission for ${text.code(action)}.`,
};

/** Identity-based policies go without saying. */
const from = (layer: Layer): string => (layer === 'identity' ? '' : ` (${LAYERS[layer].slice(4)})`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function mismatch(because: Mismatch, action: string, resource: string): string {
  switch (because.element) {
    case 'Principal':
      return 'Its Principal does not name the caller.';
    case 'NotPrincipal':
      return 'Its NotPrincipal exempts the caller.';
    case 'Action':
      return `Its Action does not include ${text.code(action)}.`;
    case 'NotAction':
      return `Its NotAction excludes ${text.code(action)}.`;
    case 'Resource':
      return `Its Resource does not include ${text.code(resource)}.${noValue(because.valueless)}`;
    case 'NotResource':
      return `Its NotResource excludes ${text.code(resource)}.`;
    case 'Condition': {
      const clause = conditions.clause(readCondition(because.condition));
      const given =
        because.given.length === 0
          ? 'The request does not have the key.'
          : `The request has ${text.codes(because.given)}.`;
      return `It applies only when ${clause}. ${given}${noValue(because.valueless)}`;
    }
  }
}

const noValue = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : ` ${text.codes(names.map((name) => `\${${name}}`))} ${names.length === 1 ? 'has' : 'have'} no value in this request, so nothing matches.`;

function dependency(on: Dependency): string {
  switch (on.kind) {
    case 'filled-in':
      return on.key === undefined
        ? `Depends on its ${on.element}, a part of which is filled in later.`
        : `Depends on the value for ${text.code(on.key)} in its ${on.element}, which is filled in later.`;
    case 'refused':
      return on.what === 'missing'
        ? `It has no ${on.element}: AWS refuses such a policy.`
        : `Its ${on.element} holds something that AWS refuses.`;
    case 'key':
      return `Depends on the value of ${text.code(on.key)} in the request.`;
    case 'caller':
      return 'Depends on who calls.';
    case 'existence':
      return 'It is there or not: that is decided later.';
    case 'statements':
      return 'Depends on statements that are filled in later, or that AWS would refuse.';
    case 'policies':
      return `Depends on ${LAYERS[on.layer]}, which ${on.layer === 'identity' ? 'were' : 'was'} not given.`;
  }
}
