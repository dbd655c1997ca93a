import { configure, findingsOf, openNew, until, untilFindings } from './editor';
import { scenario } from './scenario';
import * as vscode from 'vscode';

const name = 'type-set.json';

/** Says something only where it is an SCP: there a wildcard may only end an action. */
const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:*User", "Resource": "*" }
  ]
}
`;

/** What kind of policy a file holds decides what is reported in it. */
export function policyType(): void {
  scenario('a policy type from the settings counts, until the command takes it back', async () => {
    const { uri } = (await openNew(name, policy)).document;
    const asScp = (): number => findingsOf(uri, 'scp-action-wildcard').length;
    await configure('policyTypes', { [`./${name}`]: 'scp' });
    try {
      await untilFindings(uri, () => asScp() === 1, 'a finding of an SCP');
      await inferAgain();
      await untilFindings(uri, () => asScp() === 0, 'no finding of an SCP');
    } finally {
      await configure('policyTypes', undefined);
    }
  });
}

/** Runs the command as a person would, and takes the first choice: to infer the type. */
async function inferAgain(): Promise<void> {
  let done = false;
  const chosen = vscode.commands.executeCommand('iamSidekick.setPolicyType').then(() => {
    done = true;
  });
  // Nothing says when the list of choices is there.
  await until(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done ? done : undefined;
  }, 'an end of the command');
  await chosen;
}
