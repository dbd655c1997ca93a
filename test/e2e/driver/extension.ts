import { run } from '../suite/index';

/**
 * Runs the suite when the editor has started. For an editor that cannot be told to run tests
 * (VS Code's server ignores `extensionTestsPath`); the outcome is in the report file.
 */
export async function activate(): Promise<void> {
  if (process.env['IAM_SIDEKICK_E2E_DRIVER'] !== 'yes') return;
  try {
    await run();
  } catch (error) {
    console.error(error);
  }
}
