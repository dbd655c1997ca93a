import type { Words } from '../../iam/words';
import { others } from './step';
import type { Step } from './step';

/** The kinds of ways, by what is gained in them. */
export type PathFamily =
  /** Policies of one's own are changed. */
  | 'policies'
  /** Another user's credentials are made. */
  | 'credentials'
  /** A role's trust is changed. */
  | 'roles'
  /** What holds the caller back is taken away. */
  | 'limits'
  /** A role is handed to a service, which acts for the caller. */
  | 'pass-role'
  /** Something that runs with a role already is taken over. */
  | 'workloads'
  /** The permission sets of IAM Identity Center are changed. */
  | 'identity-center';

/** A known way from some allowed actions to more access than they seem to give. */
export interface EscalationPath {
  readonly id: string;
  readonly family: PathFamily;
  /** What a list of ways calls this one: the action, or the service. */
  readonly label: string;
  /** All of them are needed; the first opens the way. */
  readonly needs: readonly Step[];
  /** One of these is needed too. */
  readonly oneOf?: readonly Step[];
  /** The service principal that the role is passed to. */
  readonly passedTo?: string;
  /** What can be done, to end "Whoever has this policy can …" and 「このポリシーでは、…」. */
  readonly words: Words;
}

/** A way that one IAM action opens alone. */
export const alone = (
  family: PathFamily,
  id: string,
  step: Step,
  en: string,
  ja: string,
): EscalationPath => ({
  id,
  family,
  label: `\`${step.action}\``,
  needs: [step],
  words: { en, ja },
});

/** A way that begins with passing any role to a service. */
export const passing = (
  id: string,
  label: string,
  passedTo: string,
  steps: readonly Step[],
  oneOf: readonly Step[] | undefined,
  en: string,
  ja: string,
): EscalationPath => ({
  id,
  family: 'pass-role',
  label,
  needs: [others('iam:PassRole', 'role/*'), ...steps],
  oneOf,
  passedTo,
  words: {
    en: `${en} with any role that trusts the service, and act with its permissions`,
    ja: `サービスを信頼する任意のロールを渡して${ja}、そのロールのアクセス許可を使えます`,
  },
});

/** A way into what runs with a role already. */
export const takingOver = (
  id: string,
  label: string,
  needs: readonly Step[],
  en: string,
  ja: string,
): EscalationPath => ({
  id,
  family: 'workloads',
  label,
  needs,
  words: {
    en: `${en}, and act with its role`,
    ja: `${ja}、そのロールのアクセス許可を使えます`,
  },
});
