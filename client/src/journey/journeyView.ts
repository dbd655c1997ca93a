import type { Disposable, ExtensionContext } from 'vscode';
import type { Session } from '../session';
import type { Subject } from './askJourney';
import { openView } from './openView';
import type { OpenView } from './openView';

/** The one view of a window; showing another policy takes it over. */
export interface JourneyView extends Disposable {
  /** Resolves when the journey can be seen. */
  readonly show: (subject: Pick<Subject, 'uri' | 'position'>) => Promise<void>;
}

export function journeyView(context: ExtensionContext, session: Session): JourneyView {
  let open: OpenView | undefined;
  return {
    show: async (subject) => {
      open ??= openView(context, session, () => (open = undefined));
      await open.about({ ...subject, managed: [], others: [], without: [] });
    },
    dispose: () => open?.close(),
  };
}
