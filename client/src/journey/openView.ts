import { env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { ExtensionContext, Uri } from 'vscode';
import { localeOf } from '../../../server/src/iam/words';
import { MFA_JOURNEY, SECTION } from '../../../server/src/lsp/protocol';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { askJourney } from './askJourney';
import type { Subject } from './askJourney';
import { emptyBody, journeyBody } from './body';
import type { ShownPolicy } from './body';
import { readManagedPolicies } from './managedPolicies';
import type { ManagedPolicies } from './managedPolicies';
import { readMessage } from '../view/message';
import { obey } from './obey';
import { newNonce, viewPage } from '../view/page';
import { JOURNEY_STYLE } from './style';

/** Milliseconds without a key stroke after which the view follows the text. */
const PAUSE = 300;

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
  const panel = window.createWebviewPanel(
    'iamSidekick.mfaJourney',
    l10n.t('MFA Journey'),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [] },
  );
  let subject: Subject | undefined;
  /** Undefined until the server has answered; null where there is no policy for users. */
  let journey: MfaJourneyResult | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let seen = (): void => undefined;

  const post = (): void => {
    if (subject === undefined || journey === undefined) return;
    const language = journey?.locale ?? localeOf(env.language);
    const body = journey === null ? emptyBody(language) : journeyBody(journey, policiesOf(subject));
    void panel.webview.postMessage({ body, language });
  };
  /** Whether there is, or soon will be, something to be seen. */
  const refresh = async (): Promise<boolean> => {
    const client = session.running();
    if (subject === undefined || client === undefined) return false;
    asked += 1;
    const own = asked;
    try {
      const texts: ManagedPolicies =
        subject.managed.length > 0 ? await readManagedPolicies(context) : new Map();
      const answer = await askJourney(client, subject, texts);
      // Something may have changed meanwhile; what is newer has asked for itself.
      if (own !== asked) return true;
      journey = answer;
      if (answer !== null) subject = { ...subject, policy: answer.policy };
      post();
      return true;
    } catch (error) {
      // The server is on its way down; what was last known stays in view.
      client.debug(`${MFA_JOURNEY}: ${String(error)}`);
      return false;
    }
  };
  const receive = async (sent: unknown): Promise<void> => {
    const message = readMessage(sent);
    if (message?.do === 'ready') post();
    else if (message?.do === 'shown') seen();
    else if (message && subject && journey) {
      const managedPolicies = (): Promise<ManagedPolicies> => readManagedPolicies(context);
      const change = await obey(message, { subject, journey, managedPolicies });
      if (change === undefined) return;
      subject = { ...subject, ...change };
      await refresh();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  };
  const listeners = [
    panel.webview.onDidReceiveMessage((sent: unknown) => void receive(sent)),
    workspace.onDidChangeTextDocument(({ document }) => {
      const uris = subject === undefined ? [] : [subject.uri, ...subject.others];
      if (uris.some((uri) => uri.toString() === document.uri.toString())) soon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) soon();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listeners.forEach((listener) => void listener.dispose());
    closed();
    seen();
  });
  panel.webview.html = viewPage(newNonce(), JOURNEY_STYLE);
  return {
    about: async (about) => {
      subject = about;
      journey = undefined;
      panel.title = l10n.t('MFA Journey: {0}', fileName(about.uri));
      panel.reveal(undefined, true);
      const visible = new Promise<void>((resolve) => (seen = resolve));
      if (await refresh()) await visible;
    },
    close: () => panel.dispose(),
  };
}

/** The policies that take part, the subject's own first. */
const policiesOf = ({ uri, others, managed }: Subject): readonly ShownPolicy[] => [
  { name: fileName(uri), added: false },
  ...others.map((other) => ({ name: fileName(other), added: true })),
  ...managed.map((name) => ({ name, added: true })),
];

const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
