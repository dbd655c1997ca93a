import { env, l10n, Uri, window } from 'vscode';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import type { Subject } from './askJourney';
import { changeTo, presentOf } from './chosenManaged';
import { chooseFiles, chooseManaged } from './choosePolicies';
import type { ManagedPolicies } from './managedPolicies';
import type { Message } from '../view/message';
import { reveal } from '../view/reveal';
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
): Promise<Partial<Pick<Subject, 'managed' | 'others' | 'without'>> | undefined> {
  const { managed, others, uri, without } = subject;
  const attached = journey.attached[first];
  const stage = journey.stages[first];
  switch (act) {
    case 'reveal': {
      const place = stage?.calls[second]?.decidedBy?.place;
      if (place !== undefined) await revealStatement(place, managedNames(subject, journey));
      return undefined;
    }
    case 'note': {
      const place = stage?.notes[second]?.permission;
      if (place !== undefined) await revealStatement(place, managedNames(subject, journey));
      return undefined;
    }
    case 'fix':
      if (stage?.fix) await showFixes(stage.fix);
      return undefined;
    case 'addManaged': {
      const names = [...(await managedPolicies()).keys()];
      const chosen = await chooseManaged(names, presentOf(subject, journey.attached));
      return chosen && changeTo(chosen, subject, journey.attached);
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
    case 'attached':
      if (attached !== undefined) await reveal(Uri.parse(attached.place.uri), attached.place.range);
      return undefined;
    case 'leaveOut':
      if (attached === undefined) return undefined;
      return {
        without: without.includes(attached.id)
          ? without.filter((id) => id !== attached.id)
          : [...without, attached.id],
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

/** The names of all AWS managed policies that count: of those chosen, and of those that come along. */
const managedNames = ({ managed }: Subject, { attached }: MfaJourneyResult): readonly string[] => [
  ...managed,
  ...attached.flatMap(({ managed: name, state }) =>
    name !== null && state === 'counted' ? [name] : [],
  ),
];
