import { env, l10n } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { localeOf } from '../../../server/src/iam/words';
import { MFA_JOURNEY } from '../../../server/src/lsp/protocol/mfaJourney';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import type { Session } from '../session';
import { askJourney, managedComing } from './askJourney';
import type { Subject } from './askJourney';
import { onAttachmentsChange } from './attachingTexts';
import { emptyBody, journeyBody } from './body';
import type { ShownPolicy } from './body';
import { readManagedPolicies } from './managedPolicies';
import type { ManagedPolicies } from './managedPolicies';
import { fileName } from '../view/fileName';
import { openFollowingPanel } from '../view/followingPanel';
import type { PageContent } from '../view/followingPanel';
import { obey } from './obey';
import { JOURNEY_STYLE } from './style';

export interface OpenView {
  /** Shows the journey of another policy; resolves when it can be seen, or the view is closed. */
  readonly about: (subject: Subject) => Promise<void>;
  readonly close: () => void;
}

/** Opens the view beside the editor. It follows its documents and the settings. */
export function openView(
  context: ExtensionContext,
  session: Session,
  closed: () => void,
): OpenView {
  let subject: Subject | undefined;
  /** Undefined until the server has answered; null where there is no policy for users. */
  let journey: MfaJourneyResult | null | undefined;

  const content = async (): Promise<PageContent | undefined> => {
    const client = session.running();
    const asked = subject;
    if (asked === undefined || client === undefined) return undefined;
    try {
      const answer = await askJourney(client, asked, {
        read: () => readManagedPolicies(context),
        expected: managedComing(journey),
      });
      return {
        language: answer?.locale ?? localeOf(env.language),
        body:
          answer === null
            ? emptyBody(localeOf(env.language))
            : journeyBody(answer, policiesOf(asked)),
        taken: () => {
          journey = answer;
          if (answer !== null) subject = { ...asked, policy: answer.policy };
        },
      };
    } catch (error) {
      // The server is on its way down; what was last known stays in view.
      client.debug(`${MFA_JOURNEY}: ${String(error)}`);
      return undefined;
    }
  };
  const panel = openFollowingPanel(l10n.t('MFA Journey'), {
    viewType: 'iamSidekick.mfaJourney',
    style: JOURNEY_STYLE,
    content,
    follows: () => (subject === undefined ? [] : [subject.uri, ...subject.others]),
    obey: async (message) => {
      if (!subject || !journey) return;
      const managedPolicies = (): Promise<ManagedPolicies> => readManagedPolicies(context);
      const change = await obey(message, { subject, journey, managedPolicies });
      if (change === undefined) return;
      subject = { ...subject, ...change };
      await panel.refresh();
    },
    closed: () => {
      attachments.dispose();
      closed();
    },
  });
  // A document of a user or a group counts as soon as it is open.
  const attachments = onAttachmentsChange(panel.refreshSoon);
  return {
    about: async (about) => {
      subject = about;
      journey = undefined;
      await panel.about(l10n.t('MFA Journey: {0}', fileName(about.uri)));
    },
    close: panel.close,
  };
}

/** The policies that take part, the subject's own first. */
const policiesOf = ({ uri, others, managed }: Subject): readonly ShownPolicy[] => [
  { name: fileName(uri), added: false },
  ...others.map((other) => ({ name: fileName(other), added: true })),
  ...managed.map((name) => ({ name, added: true })),
];
