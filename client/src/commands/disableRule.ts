import { Uri } from 'vscode';
import { writeSetting } from './writeSetting';

/** Switches a rule off in the settings that count for a document: what the light bulb offers. */
export async function disableRule(rule: string, document: string | undefined): Promise<void> {
  const uri = document === undefined ? undefined : Uri.parse(document);
  await writeSetting('rules', rule, 'off', uri);
}
