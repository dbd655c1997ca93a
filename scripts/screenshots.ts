import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { photograph, type Situation } from '../test/editor/photograph';
import { launchBrowser } from '../test/editor/browser';
import { installEditor } from '../test/editor/install';
import { examples, firstExample, root } from '../test/editor/places';
import { freshProfile } from '../test/editor/profile';
import { startServer } from '../test/editor/server';
import { runToEnd } from '../test/editor/shutdown';
import { installVsix } from '../test/editor/vsix';
import { packageExtension } from './package';

/** A look that shows the policy and what we say about it, and nothing else. */
const plain = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 13,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
  'editor.accessibilitySupport': 'off',
  'problems.autoReveal': false,
};

const gate = 'BlockMostAccessUnlessSignedInWithMFA';
const legacy = 'arn:aws:iam::*:mfa/${aws:username}';

/** The pictures of the README. */
const situations: readonly Situation[] = [
  {
    name: 'problems',
    file: firstExample,
    cursorAt: legacy,
    keys: ['Control+Shift+KeyM'],
    shows: '.markers-panel .monaco-list-row:has-text("legacy-mfa-resource")',
  },
  {
    name: 'light-bulb',
    file: firstExample,
    cursorAt: legacy,
    keys: ['Control+Period'],
    shows: '.action-widget .monaco-list-row:has-text("mfa/*")',
  },
  {
    name: 'hover',
    file: firstExample,
    cursorAt: gate,
    keys: ['Control+KeyK', 'Control+KeyI'],
    shows: '.monaco-hover .hover-contents:has-text("except")',
  },
  {
    name: 'hover-ja',
    file: firstExample,
    language: 'ja',
    cursorAt: gate,
    keys: ['Control+KeyK', 'Control+KeyI'],
    shows: '.monaco-hover .hover-contents:has-text("拒否")',
  },
  {
    name: 'completion',
    file: 'new-policy.iam.json',
    keys: ['Control+Space'],
    shows: '.suggest-widget.visible .monaco-list-row:has-text("mfa")',
    then: { key: 'Control+Space', shows: '.suggest-details .docs' },
  },
  {
    name: 'completion-actions',
    file: 'deploy.iam.json',
    cursorAt: 'tObjects',
    keys: ['Control+Space'],
    shows: '.suggest-widget.visible .monaco-list-row:has-text("s3:PutObject")',
    then: { key: 'Control+Space', shows: '.suggest-details .docs' },
  },
  {
    name: 'hover-action',
    file: 'deploy.iam.json',
    cursorAt: 'lambda:CreateFunction',
    keys: ['Control+KeyK', 'Control+KeyI'],
    shows: '.monaco-hover .hover-contents:has-text("function:FunctionName")',
  },
  {
    name: 'hover-wildcard',
    file: 'reports.iam.json',
    cursorAt: 'dynamodb:*Item',
    keys: ['Control+KeyK', 'Control+KeyI'],
    shows: '.monaco-hover .hover-contents:has-text("matches")',
  },
  {
    name: 'light-bulb-resource',
    file: 'deploy.iam.json',
    cursorAt: 's3:GetObject',
    keys: ['Control+Period'],
    shows: '.action-widget .monaco-list-row:has-text("site-artifacts/*")',
  },
  {
    name: 'refactor',
    file: 'reports.iam.json',
    cursorAt: 'dynamodb:*Item',
    keys: ['Control+Shift+KeyR'],
    shows: '.action-widget .monaco-list-row:has-text("Expand dynamodb:*Item")',
  },
  {
    name: 'cloudformation',
    file: 'developers.template.yaml',
    cursorAt: '!Sub arn:aws:iam::${AWS::AccountId}:mfa',
    keys: ['Control+Period'],
    shows: '.action-widget .monaco-list-row:has-text("mfa/*")',
  },
  {
    name: 'terraform',
    file: 'developers.tf',
    cursorAt: 'DenyUnlessSignedInWithMFA',
    keys: ['Control+KeyK', 'Control+KeyI'],
    shows: '.monaco-hover .hover-contents:has-text("except")',
  },
  {
    name: 'mfa-journey',
    file: 'gate-with-holes.jsonc',
    keys: [],
    shows: '.codelens-decoration a:has-text("MFA: ")',
    opens: { click: '.codelens-decoration a', shows: '.stages .stage' },
  },
  {
    name: 'changes',
    file: 'deploy.iam.json',
    committed: [
      ['"lambda:CreateFunction", "lambda:InvokeFunction"', '"lambda:DeleteFunction"'],
      ['role/*', 'role/site-*'],
    ],
    keys: [],
    shows: '.codelens-decoration a:has-text("since HEAD")',
    opens: { click: '.codelens-decoration a:has-text("since HEAD")', shows: '.changes .change' },
  },
];

/**
 * `npm run screenshots`: makes docs/images/ anew from the packaged extension in a real VS Code.
 * Names of situations as arguments make only those.
 */
async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const vsix = await packageExtension();
  const editor = await installEditor();
  const profile = await freshProfile('screenshots', plain);
  await installVsix(editor, profile, [vsix]);
  const server = await startServer({ editor, profile });
  const browser = await launchBrowser();
  const images = join(root, 'docs', 'images');
  await mkdir(images, { recursive: true });
  for (const situation of situations) {
    if (wanted.length > 0 && !wanted.includes(situation.name)) continue;
    const folder = await workspaceOf(profile.folder, situation);
    const text = await readFile(join(folder, situation.file), 'utf8');
    const picture = await photograph(browser, server, folder, text, situation);
    await writeFile(join(images, `${situation.name}.png`), picture);
    console.log(`docs/images/${situation.name}.png ${Math.round(picture.length / 1024)} KB`);
  }
  return 0;
}

/** A copy of the examples, so that a picture never changes them, with the situation's settings. */
async function workspaceOf(parent: string, situation: Situation): Promise<string> {
  const { name, file, language, committed } = situation;
  const folder = join(parent, name, 'policies');
  await cp(examples, folder, { recursive: true });
  const settings = {
    ...(language === undefined ? {} : { 'iamSidekick.language': language }),
    ...(committed === undefined ? {} : { 'git.enabled': true }),
  };
  if (Object.keys(settings).length > 0) {
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  }
  if (committed !== undefined) await commitAs(join(folder, file), committed);
  return folder;
}

/** Commits a file with other words in it, and puts it back as it is. */
async function commitAs(path: string, words: NonNullable<Situation['committed']>): Promise<void> {
  const text = await readFile(path, 'utf8');
  const old = words.reduce((all, [now, before]) => all.replace(now, before), text);
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', [...args], { cwd: dirname(path) });
  await writeFile(path, old);
  git('init', '--quiet');
  git('add', basename(path));
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
  git(...author, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'A policy');
  await writeFile(path, text);
}

await runToEnd(main);
