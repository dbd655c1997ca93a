import { activation } from './activation';
import { catalogFixes } from './catalogFixes';
import { changes } from './changes';
import { completionPlaces } from './completionPlaces';
import { completions } from './completions';
import { crash } from './crash';
import { diagnostics } from './diagnostics';
import { fixes } from './fixes';
import { hoverPlaces } from './hoverPlaces';
import { hovers } from './hovers';
import { mfaJourney } from './mfaJourney';
import { otherLanguages } from './otherLanguages';
import { otherLanguagesTyping } from './otherLanguagesTyping';
import { outline } from './outline';
import { policyType } from './policyType';
import { refactorings } from './refactorings';
import { settings } from './settings';
import { terraformFolder } from './terraformFolder';
import { tryRequest } from './tryRequest';

/** Everything, with our extension in the Node extension host. */
export function nodeScenarios(): void {
  activation();
  diagnostics();
  fixes();
  catalogFixes();
  refactorings();
  hovers();
  hoverPlaces();
  completions();
  completionPlaces();
  otherLanguages();
  otherLanguagesTyping();
  terraformFolder();
  outline();
  mfaJourney();
  tryRequest();
  changes();
  settings();
  policyType();
  crash();
}
