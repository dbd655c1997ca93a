import { env, l10n } from 'vscode';
import type { Disposable } from 'vscode';
import { localeOf } from '../../../server/src/iam/words';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol/tryRequest';
import { openFollowingPanel } from '../view/followingPanel';
import type { FollowingPanel, PageContent } from '../view/followingPanel';
import { reveal } from '../view/reveal';
import type { Subject } from './ask';
import { detailsBody, goneBody } from './detailsBody';
import { DETAILS_STYLE } from './style';

/** A request whose answer is shown, and how to ask for it. */
export interface ShownRequest {
  readonly subject: Subject;
  readonly action: string;
  /** Undefined while the server is on its way down or up; null where the policy is gone. */
  readonly ask: () => Promise<RequestAnswerResult | undefined>;
}

/** The one view of answers of a window. It follows the text of the policy. */
export interface DetailsView extends Disposable {
  /** Shows another answer, where the view is open. */
  readonly update: (request: ShownRequest) => Promise<void>;
  /** Opens the view beside the policy; resolves when it can be seen. */
  readonly open: (request: ShownRequest) => Promise<void>;
}

export function detailsView(): DetailsView {
  let panel: FollowingPanel | undefined;
  let shown: ShownRequest | undefined;
  let answer: RequestAnswerResult = null;

  const content = async (): Promise<PageContent | undefined> => {
    const found = await shown?.ask();
    if (found === undefined) return undefined;
    answer = found;
    const language = answer?.locale ?? localeOf(env.language);
    return { language, body: answer === null ? goneBody(language) : detailsBody(answer) };
  };
  const show = async (request: ShownRequest): Promise<void> => {
    shown = request;
    await panel?.about(l10n.t('Request: {0}', request.action));
  };
  return {
    update: show,
    open: async (request) => {
      panel ??= openFollowingPanel(l10n.t('Request'), {
        viewType: 'iamSidekick.request',
        style: DETAILS_STYLE,
        content,
        follows: () => (shown === undefined ? [] : [shown.subject.uri]),
        obey: async ({ do: act, at: [i = -1] }) => {
          const statement = answer?.statements[i];
          if (act !== 'reveal' || statement === undefined || shown === undefined) return;
          await reveal(shown.subject.uri, statement.range);
        },
        closed: () => (panel = undefined),
      });
      await show(request);
    },
    dispose: () => panel?.close(),
  };
}
