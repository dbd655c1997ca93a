import { runScenarios } from './scenario';
import { nodeScenarios } from './nodeScenarios';
import { webScenarios } from './webScenarios';

/**
 * Runs the suite inside the extension host of a real VS Code. @vscode/test-electron calls it by
 * this name, and so does the driver extension in an editor that cannot be told to.
 * `IAM_SIDEKICK_E2E_HOST` says where our own extension runs: `node` or `web`.
 */
export async function run(): Promise<void> {
  const report = process.env['IAM_SIDEKICK_E2E_REPORT'];
  if (report === undefined) throw new Error('IAM_SIDEKICK_E2E_REPORT must name the report file.');
  (process.env['IAM_SIDEKICK_E2E_HOST'] === 'web' ? webScenarios : nodeScenarios)();
  const { failed } = await runScenarios(report);
  if (failed > 0) throw new Error(`${failed} scenarios failed`);
}
