import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changesWithoutGit } from './changes';
import { completionInWorker } from './completionPlaces';
import { extensionId, findingsOf, openExample, untilFindings } from './editor';
import { hoverInWorker } from './hoverPlaces';
import { mfaJourneyByCommand } from './mfaJourney';
import { otherLanguagesInWorker } from './otherLanguages';
import { scenario } from './scenario';
import { terraformFolder } from './terraformFolder';
import { tryRequestByCommand } from './tryRequest';

/** The `browser` entry: our extension runs in the web worker of the page. */
export function webScenarios(): void {
  scenario('in the web worker it reports the same findings', async () => {
    // This suite runs in the Node host, which sees only its own extensions.
    assert.equal(vscode.extensions.getExtension(extensionId), undefined);
    const { uri } = (await openExample('self-manage-mfa-2018.iam.json')).document;
    await untilFindings(
      uri,
      () => findingsOf(uri, 'legacy-mfa-resource').length === 1,
      'a finding of legacy-mfa-resource',
    );
  });
  completionInWorker();
  hoverInWorker();
  otherLanguagesInWorker();
  terraformFolder();
  mfaJourneyByCommand();
  tryRequestByCommand();
  changesWithoutGit();
}
