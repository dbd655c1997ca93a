import { env, l10n, window } from 'vscode';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import type { Subject } from './askJourney';
import { chooseFiles, chooseManaged } from './choosePolicies';
import type { ManagedPolicies } from './managedPolicies';
import type { Message } from '../view/message';
import { revealStatement, showFixes } from './reveal';

/** What a button of the view works on. */
export interface Shown {
  readonly subject: Subject;
  readonly journey: MfaJourneyResult;
  readonly managedPolicies: () => Promise<ManagedPolicies>;
}

/** Milliseconds for which the status bar says what was done. */
const SHORT_WHILE = 3000;

/**
 * Does what a button of the view says.
 *
 * @returns what changes in the subject; undefined where nothing does
 */
export async function obey(
  { do: act, at: [first = -1, second = -1] }: Message,
  { subject, journey, managedPolicies }: Shown,
): Promise<Partial<Pick<Subject, 'managed' | 'others'>> | undefined> {
  const { managed, others, uri } = subject;
  const stage = journey.stages[first];
  switch (act) {
    case 'reveal': {
      const place = stage?.calls[second]?.decidedBy?.place;
      if (place !== undefined) await revealStatement(place, managed);
      return undefined;
    }
    case 'note': {
      const place = stage?.notes[second]?.permission;
      if (place !== undefined) await revealStatement(place, managed);
      return undefined;
    }
    case 'fix':
      if (stage?.fix) await showFixes(stage.fix);
      return undefined;
    case 'addManaged': {
      const chosen = await chooseManaged([...(await managedPolicies()).keys()], managed);
      return chosen && { managed: chosen };
    }
    case 'addFiles': {
      const chosen = await chooseFiles(uri, others);
      return chosen && { others: chosen };
    }
    case 'remove':
      // The order of the view: the subject's own policy, files, managed policies.
      return {
        others: others.filter((_, i) => i !== first - 1),
        managed: managed.filter((_, i) => i !== first - 1 - others.length),
      };
    case 'copy': {
      const { command, profile } = journey.session;
      await env.clipboard.writeText(first === 0 ? command : profile);
      window.setStatusBarMessage(l10n.t('Copied.'), SHORT_WHILE);
      return undefined;
    }
    case 'ready':
    case 'shown':
      return undefined;
  }
}
