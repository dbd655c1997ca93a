import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The rooms of server/src, lowest first (ARCHITECTURE.md). A room may import only rooms below it;
 * `blind` names those of them that it must not look into either.
 */
const rooms = [
  'iam',
  'catalog',
  'policy',
  'sources',
  'reasoning',
  'rules',
  'refactorings',
  'features',
  'service',
  'node',
  'lsp',
  'cli',
];

/** Extra bans beside "nothing above": rooms below that a room must not look into. */
const blind = {
  catalog: [],
  policy: [],
  sources: ['catalog'],
  reasoning: ['sources'],
  rules: ['sources'],
  refactorings: ['sources', 'rules'],
  features: ['sources', 'rules', 'refactorings'],
  service: [],
  node: ['policy', 'sources', 'reasoning', 'rules', 'refactorings', 'features'],
  lsp: [],
  cli: ['lsp'],
};

const outsideWorld = [
  { group: ['node:*', 'fs', 'path', 'os', 'http', 'https', 'net', 'child_process', 'process'] },
  {
    group: [
      'vscode',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-languageclient',
      'vscode-languageclient/*',
    ],
  },
].map((ban) => ({ ...ban, message: 'Only lsp/, cli/ and client/ touch the outside world.' }));

const onlySources = [
  {
    group: ['jsonc-parser', 'yaml', 'web-tree-sitter', 'markdown-it'],
    message: 'Only sources/ know a source language.',
  },
];

const wall = (room) => {
  const above = rooms.slice(rooms.indexOf(room) + 1);
  const forbidden = [...above, ...(blind[room] ?? [])];
  return [
    {
      regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
      message: `${room} may import only the rooms below it (ARCHITECTURE.md).`,
    },
  ];
};

const wallConfig = (room) => {
  const pure = !['node', 'lsp', 'cli'].includes(room);
  const patterns = [
    ...wall(room),
    ...(pure ? outsideWorld : []),
    ...(room === 'sources' ? [] : onlySources),
  ];
  return {
    files: [`server/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(pure
        ? {
            'no-restricted-globals': [
              'error',
              ...[
                'process',
                'Buffer',
                'require',
                'global',
                'fetch',
                'console',
                'setTimeout',
                'window',
                'document',
              ].map((name) => ({
                name,
                message: 'The engine is pure: only lsp/ and cli/ touch the outside world.',
              })),
            ],
          }
        : {}),
    },
  };
};

export default tseslint.config(
  { ignores: ['dist', '.cache', '**/node_modules', 'coverage', 'test/e2e/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  ...rooms.map(wallConfig),
);
