import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../editor/browser';
import { installEditor } from '../../editor/install';
import { cache } from '../../editor/places';
import { freshProfile } from '../../editor/profile';
import { startServer } from '../../editor/server';
import { installVsix } from '../../editor/vsix';
import { openWorkbench } from '../../editor/workbench';
import { printOutcome, type Tally } from '../report';
import { conversionFiles, conversionScenarios } from './conversion';
import { roleFiles } from './files';
import { journeyScenarios } from './journey';
import { summaryScenarios } from './policySummary';
import { rolePairScenarios } from './rolePair';
import { outcomeOf } from './scenario';
import { installStandIns } from './standIns/install';
import { requestScenarios } from './tryRequest';
import { typingScenarios } from './typing';
import { typingFiles } from './typingFiles';

const SCENARIOS = [
  ...requestScenarios,
  ...summaryScenarios,
  ...journeyScenarios,
  ...rolePairScenarios,
  ...conversionScenarios,
  ...typingScenarios,
];

/**
 * Runs what a person does with mouse and keys in the workbench of VS Code's server, each scenario in
 * a page of its own. Where one fails, a picture of the editor is left in `.cache/e2e`.
 */
export async function runInPage(vsix: string, workspace: string): Promise<Tally> {
  for (const [name, policy] of Object.entries(roleFiles))
    await writeFile(join(workspace, name), JSON.stringify(policy, undefined, 2));
  for (const [name, text] of Object.entries({ ...conversionFiles, ...typingFiles }))
    await writeFile(join(workspace, name), text);
  const editor = await installEditor();
  const profile = await freshProfile('e2e-page', { 'workbench.editor.enablePreview': false });
  await installStandIns(profile);
  await installVsix(editor, profile, [vsix]);
  const server = await startServer({ editor, profile });
  const browser = await launchBrowser();
  let [passed, failed] = [0, 0];
  for (const [i, scenario] of SCENARIOS.entries()) {
    const file = join(workspace, scenario.file);
    const page = await openWorkbench(browser, server, { folder: workspace, file });
    const outcome = await outcomeOf(scenario, page);
    printOutcome(outcome);
    if (outcome.failure === undefined) passed += 1;
    else {
      failed += 1;
      const left = join(cache, 'e2e');
      await mkdir(left, { recursive: true });
      await page.screenshot({ path: join(left, `page-${String(i)}.png`) });
      console.log(`      A picture of the editor is in ${left}.`);
    }
    await page.context().close();
  }
  return { passed, failed };
}
